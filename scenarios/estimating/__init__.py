"""What the estimation scripts of the cases share.

A case copies published figures as printed; where none is published and the engine
needs one, a step fills the cell and says how. What no step can support stays blank.
"""
