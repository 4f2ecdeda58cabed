"""other people's tools, in an environment of their own -> second opinions for the tests."""
