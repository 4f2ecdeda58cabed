"""log and store -> tables to look things up in; disposable."""
