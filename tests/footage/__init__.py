"""drawn and real footage -> what decoding, selecting, following and viewing must give."""
