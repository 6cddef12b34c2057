"""Arguments: an XML schema, XML files. Names each file that is not valid, with the first thing wrong with it."""
import sys

from lxml import etree

schema = etree.XMLSchema(etree.parse(sys.argv[1]))
for name in sys.argv[2:]:
    if not schema.validate(etree.parse(name)):
        print(f"{name}: {schema.error_log[0]}")
