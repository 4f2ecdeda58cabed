"""network file pinned by digest, with a card -> maps of scores; devices only, never people"""
