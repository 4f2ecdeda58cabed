"""a line of text -> the amounts, dates, places, parties and codes in it, with their characters."""
