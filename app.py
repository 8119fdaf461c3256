"""The Work Programme dashboard: `streamlit run app.py`, or `wp serve`."""

from wp.ui.application import show

show()
