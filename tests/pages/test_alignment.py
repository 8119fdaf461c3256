"""The page that lays the two plans beside each other."""
from page_reading import shown
from streamlit.testing.v1 import AppTest
def test_x(page: AppTest) -> None:
    body = shown(page, "alignment")
    open("/tmp/al.html","w").write(body)
    print(len(body))
