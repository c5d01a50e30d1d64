"""Serves an empty replica set on a free port, prints its address, and ends when its input ends."""

import sys

from secantus.server import SecantusDBServer

server = SecantusDBServer(
    host="127.0.0.1",
    port=0,
    storage_path=":memory:",
    replica_set_name="secantus",
    cache_size="256M",
)
server.start()
print(server.uri, flush=True)
try:
    sys.stdin.read()
finally:
    server.stop()
