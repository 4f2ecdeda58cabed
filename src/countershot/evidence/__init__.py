"""exhibits and judgements -> kept, logged and proven."""
