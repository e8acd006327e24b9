"""Ways to make a document: each has one function ``make`` that turns a view into bytes."""
