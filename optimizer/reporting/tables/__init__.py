"""Every table that is shown or written: the one place where figures are put together.

Headings are keys of `words`; a column ``<name>_estimate`` says whether the figure
beside it rests on estimates.
"""
