"""The record as bytes that leave the product."""
