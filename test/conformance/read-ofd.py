"""Arguments: a TrueType file, then pairs of an OFD file and the file its text goes to, as easyofd reads it. What easyofd converts each to must be a PDF."""
import sys

from easyofd.ofd import OFD
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

# easyofd sets everything in 宋体 and, where a machine has none, looks for it again at every character.
pdfmetrics.registerFont(TTFont("宋体", sys.argv[1]))

words = sys.argv[2:]
for name, text in zip(words[::2], words[1::2]):
    document = OFD()
    with open(name, "rb") as file:
        document.read(file.read(), fmt="binary")
    texts = [cell["text"] for part in document.data for page in part["page_info"].values() for cell in page["text_list"]]
    if not document.to_pdf().startswith(b"%PDF"):
        raise SystemExit(f"{name}: no PDF")
    with open(text, "w", encoding="utf-8") as file:
        file.write("\n".join(texts))
