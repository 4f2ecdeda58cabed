"""footage, documents and judgements -> a dossier that a stranger can check offline."""

import os

# onnxruntime would look up its maker's host as soon as it is imported; nothing here calls home.
# Set before any import, and so in child processes too.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
