"""The Work Programme dashboard: `streamlit run app.py`, or `wp serve`."""

from wp.ui.shell.application import show

show()
