"""recipe -> result: remembered, run in child processes under limits, resumed after a crash."""
