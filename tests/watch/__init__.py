"""two versions of a page -> did its content change, and where did it go?"""
