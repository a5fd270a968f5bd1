"""The words of an HTML document, a string for each block of text, and of what a screen reader is told beside them."""

from html.parser import HTMLParser

# Their text runs on in the block around them.
INLINE = {"span", "strong", "em", "code", "a", "b", "i", "sup", "sub", "br"}
SILENT = {"style"}
VOID = {"br", "hr", "meta", "link", "img", "col", "wbr"}
SPOKEN = {"aria-label", "data-label", "alt", "title"}


class _Words(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks = []
        self.current = ""
        self.silent = 0

    def end_block(self):
        if self.current.strip():
            self.blocks.append(" ".join(self.current.split()))
        self.current = ""

    def handle_starttag(self, tag, attributes):
        self.blocks += [value for name, value in attributes if name in SPOKEN and value]
        if tag in SILENT:
            self.silent += 1
        if tag not in INLINE:
            self.end_block()

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent -= 1
        if tag not in INLINE:
            self.end_block()

    def handle_data(self, data):
        if not self.silent:
            self.current += data


def words_of(html):
    parser = _Words()
    parser.feed(html)
    parser.close()
    parser.end_block()
    return parser.blocks
