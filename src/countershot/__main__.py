"""python -m countershot ... -> the command line."""

from countershot.cli import main

main()
