"""Word documents: values of a document, their XML, and what the product says in them."""
