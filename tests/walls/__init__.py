"""local pages -> is each the page that was meant, or a wall in its place?"""
