"""What ISO 19005-3 (PDF/A-3, level A) and ISO 14289-1 (PDF/UA-1) ask of the documents that the program makes, rule by rule.

Each rule is a function that yields what is wrong. The table in docs/pdf.md is made of their names and first lines.
It is a checker of what these documents use, no general validator: forms, sound or encryption are refused, not examined.
"""

import re
import xml.etree.ElementTree as xml
from pathlib import Path

import pikepdf
from pikepdf import Name

RULES = []


def rule(standard, clause):
    def add(function):
        function.standard, function.clause = standard, clause
        RULES.append(function)
        return function
    return add


class Checked:
    """An opened document with what several rules look at."""

    def __init__(self, path):
        self.bytes = Path(path).read_bytes()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.pages = list(self.pdf.pages)
        self.elements = []
        self.marks = {}  # (page object, mcid) -> structure elements that hold it
        self.objects = {}  # annotation object -> structure element
        tree = self.root.get('/StructTreeRoot')
        if tree is not None:
            for kid in kids_of(tree):
                self.walk(kid, None)

    def walk(self, element, parent):
        self.elements.append((element, parent))
        for kid in kids_of(element):
            if isinstance(kid, int) or not isinstance(kid, pikepdf.Dictionary):
                self.marks.setdefault((element.Pg.objgen, int(kid)), []).append(element)
            elif kid.get('/Type') == Name.MCR:
                self.marks.setdefault((kid.Pg.objgen, int(kid.MCID)), []).append(element)
            elif kid.get('/Type') == Name.OBJR:
                self.objects[kid.Obj.objgen] = element
            else:
                self.walk(kid, element)

    def fonts(self):
        seen = set()
        for page in self.pages:
            for _, font in page.Resources.get('/Font', {}).items():
                if font.objgen not in seen:
                    seen.add(font.objgen)
                    yield font

    def images(self):
        for item in self.pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get('/Subtype') == Name.Image:
                yield item

    def annotations(self):
        for page in self.pages:
            for annotation in page.get('/Annots', []):
                yield page, annotation

    def metadata(self):
        return xml.fromstring(bytes(self.root.Metadata.read_bytes()))


def kids_of(element):
    kids = element.get('/K')
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def role(element):
    return str(element.S)[1:]


def texts(metadata, namespace, name):
    return [''.join(found.itertext()).strip() for found in metadata.iter('{%s}%s' % (namespace, name))]


DC = 'http://purl.org/dc/elements/1.1/'
XMP = 'http://ns.adobe.com/xap/1.0/'
PDFAID = 'http://www.aiim.org/pdfa/ns/id/'
PDFUAID = 'http://www.aiim.org/pdfua/ns/id/'
EXTENSION = 'http://www.aiim.org/pdfa/ns/schema#'


@rule('PDF/A', '6.1.2')
def header(checked):
    """The file begins with %PDF-1.n and a comment of four bytes above 127."""
    if not re.match(rb'%PDF-1\.[4-7]\n%[\x80-\xff]{4}', checked.bytes):
        yield 'the first two lines are not those of a binary PDF 1.7'


@rule('PDF/A', '6.1.3')
def trailer(checked):
    """The trailer has an identifier and nothing is encrypted."""
    if '/ID' not in checked.pdf.trailer:
        yield 'no /ID'
    if '/Encrypt' in checked.pdf.trailer:
        yield 'encrypted'


@rule('PDF/A', '6.1.7')
def streams(checked):
    """No stream lies outside the file or is packed by LZW, and each ends with a line of its own."""
    for item in checked.pdf.objects:
        if not isinstance(item, pikepdf.Stream):
            continue
        filters = item.get('/Filter', [])
        names = [filters] if isinstance(filters, Name) else list(filters)
        if Name.LZWDecode in names or Name.Crypt in names:
            yield f'{item.objgen}: {names}'
        if '/F' in item:
            yield f'{item.objgen}: an external stream'
    if re.search(rb'[^\r\n]endstream', checked.bytes):
        yield 'an endstream without a line before it'


@rule('PDF/A', '6.2.3')
def output_intent(checked):
    """There is one output intent, with an RGB monitor profile inside."""
    intents = [intent for intent in checked.root.get('/OutputIntents', []) if intent.get('/S') == Name.GTS_PDFA1]
    if len(intents) != 1 or '/DestOutputProfile' not in intents[0]:
        yield 'no profile'
        return
    profile = intents[0].DestOutputProfile
    data = bytes(profile.read_bytes())
    if int(profile.N) != 3 or data[12:20] != b'mntrRGB ' or data[36:40] != b'acsp':
        yield 'not an RGB profile of a monitor'
    if int.from_bytes(data[:4], 'big') != len(data):
        yield 'the profile is cut'


@rule('PDF/A', '6.2.4.3')
def device_colours(checked):
    """Every colour is RGB or grey, which the output intent defines."""
    for number, page in enumerate(checked.pages, 1):
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ('k', 'K'):
                yield f'page {number}: CMYK'
    for image in checked.images():
        if image.get('/ColorSpace') not in (Name.DeviceRGB, Name.DeviceGray, None):
            yield f'{image.objgen}: {image.get("/ColorSpace")}'


@rule('PDF/A', '6.2.8')
def images(checked):
    """No image is smoothed or has alternatives."""
    for image in checked.images():
        if image.get('/Interpolate', False) or '/Alternates' in image or '/OPI' in image:
            yield f'{image.objgen}'


@rule('PDF/A', '6.2.10')
def transparency(checked):
    """A page's transparency group says in which colour space it blends."""
    for number, page in enumerate(checked.pages, 1):
        group = page.get('/Group')
        if group is not None and '/CS' not in group:
            yield f'page {number}: no blending colour space'


def descendant(font):
    return font.DescendantFonts[0] if '/DescendantFonts' in font else font


@rule('PDF/A', '6.2.11.4')
def embedded_fonts(checked):
    """Every font program is embedded."""
    for font in checked.fonts():
        descriptor = descendant(font).get('/FontDescriptor')
        if descriptor is None or not any(key in descriptor for key in ('/FontFile', '/FontFile2', '/FontFile3')):
            yield str(font.BaseFont)


@rule('PDF/A', '6.2.11.3.2')
def glyph_maps(checked):
    """A TrueType font that is addressed by number says how numbers become glyphs."""
    for font in checked.fonts():
        if descendant(font).get('/Subtype') == Name.CIDFontType2 and '/CIDToGIDMap' not in descendant(font):
            yield str(font.BaseFont)


@rule('PDF/A', '6.2.11.5')
def widths(checked):
    """Every simple font has a width for each of its characters."""
    for font in checked.fonts():
        if '/DescendantFonts' in font:
            continue
        if len(font.Widths) != int(font.LastChar) - int(font.FirstChar) + 1:
            yield str(font.BaseFont)


@rule('PDF/A', '6.2.11.7')
def unicode_maps(checked):
    """Every font says which characters its glyphs are, and none of them is U+0000, U+FEFF or U+FFFE."""
    for font in checked.fonts():
        if '/ToUnicode' not in font:
            yield f'{font.BaseFont}: no /ToUnicode'
            continue
        for target in re.findall(rb'>\s*<([0-9a-fA-F]{4})>', bytes(font.ToUnicode.read_bytes())):
            if target.lower() in (b'0000', b'feff', b'fffe'):
                yield f'{font.BaseFont}: a glyph is U+{target.decode()}'


@rule('PDF/A', '6.2.11.8')
def no_missing_glyphs(checked):
    """No text shows glyph 0, which stands for what a font does not have."""
    for number, page in enumerate(checked.pages, 1):
        composite = False
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == 'Tf':
                composite = '/DescendantFonts' in page.Resources.Font[str(operands[0])]
            elif composite and str(operator) in ('Tj', 'TJ'):
                pieces = operands[0] if str(operator) == 'TJ' else [operands[0]]
                for piece in pieces:
                    if isinstance(piece, pikepdf.String):
                        data = bytes(piece)
                        if any(data[i:i + 2] == b'\0\0' for i in range(0, len(data), 2)):
                            yield f'page {number}'


@rule('PDF/A', '6.3')
def annotations(checked):
    """Annotations are links, which are printed and not hidden."""
    for page, annotation in checked.annotations():
        flags = int(annotation.get('/F', 0))
        if annotation.Subtype != Name.Link or flags & 4 == 0 or flags & (1 | 2 | 32):
            yield f'{annotation.Subtype} with flags {flags}'


@rule('PDF/A', '6.5')
def actions(checked):
    """The only actions open addresses of the web or of mail; there are no forms and no scripts."""
    for key in ('/AA', '/OpenAction', '/AcroForm', '/Perms'):
        if key in checked.root:
            yield key
    if '/JavaScript' in checked.root.get('/Names', {}):
        yield 'JavaScript'
    for page, annotation in checked.annotations():
        action = annotation.get('/A')
        if action is None or action.S != Name.URI or not re.match(r'(https?://|mailto:)', str(action.URI), re.I):
            yield 'no action' if action is None else f'{action.S}'


@rule('PDF/A', '6.6.2')
def metadata(checked):
    """XMP lies in plain text in the file and claims PDF/A-3, level A."""
    if '/Metadata' not in checked.root or '/Filter' in checked.root.Metadata:
        yield 'no metadata in plain text'
        return
    found = checked.metadata()
    if texts(found, PDFAID, 'part') != ['3'] or texts(found, PDFAID, 'conformance') != ['A']:
        yield 'no claim'
    if 'pdfuaid' not in texts(found, EXTENSION, 'prefix'):
        yield 'the schema of pdfuaid is not described'


@rule('PDF/A', '6.6.3')
def information(checked):
    """The document information says the same as XMP."""
    found = checked.metadata()
    info = checked.pdf.docinfo
    pairs = (('/Title', DC, 'title'), ('/Author', DC, 'creator'), ('/Subject', DC, 'description'),
             ('/Creator', XMP, 'CreatorTool'), ('/Producer', 'http://ns.adobe.com/pdf/1.3/', 'Producer'))
    for key, namespace, name in pairs:
        stated = texts(found, namespace, name)
        if (stated[0] if stated else None) != (str(info[key]) if key in info else None):
            yield f'{key}: {info.get(key)} and {stated}'
    for key, name in (('/CreationDate', 'CreateDate'), ('/ModDate', 'ModifyDate')):
        stated = texts(found, XMP, name)
        digits = re.sub(r'\D', '', stated[0]) if stated else None
        if digits != (re.sub(r"\D", '', str(info[key]).split('+')[0]) if key in info else None):
            yield f'{key}: {info.get(key)} and {stated}'
        if key in info and not str(info[key]).startswith('D:'):
            yield f'{key} is no date'


@rule('PDF/A', '6.7')
def marked(checked):
    """The document says that it is tagged, and has a structure tree."""
    if not checked.root.get('/MarkInfo', {}).get('/Marked', False):
        yield 'not marked'
    if len(checked.elements) == 0:
        yield 'no structure'


@rule('PDF/A', '6.8')
def attached_files(checked):
    """Each attached file is associated with the document and has name, kind, date and relationship."""
    associated = {item.objgen for item in checked.root.get('/AF', [])}
    tree = checked.root.get('/Names', {}).get('/EmbeddedFiles')
    if tree is None:
        return
    for name, specification in pikepdf.NameTree(tree).items():
        stream = specification.EF.get('/F')
        lacking = [key for key in ('/F', '/UF', '/AFRelationship', '/Desc') if key not in specification]
        if lacking:
            yield f'{name}: no {", ".join(lacking)}'
        if specification.objgen not in associated:
            yield f'{name}: not associated'
        if '/Subtype' not in stream or 'ModDate' not in str(stream.get('/Params', {}).keys()):
            yield f'{name}: no kind or date'


PAINTING = {'Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'}


@rule('PDF/UA', '7.1')
def tagged_content(checked):
    """Everything that is painted is part of the structure or an artifact, and never both."""
    for number, page in enumerate(checked.pages, 1):
        stack = []
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ('BMC', 'BDC'):
                tag = str(operands[0])
                is_mark = operator == 'BDC' and isinstance(operands[1], pikepdf.Dictionary) and '/MCID' in operands[1]
                kind = 'artifact' if tag == '/Artifact' else 'content' if is_mark else 'other'
                if kind != 'other' and any(outer != 'other' for outer in stack):
                    yield f'page {number}: {kind} inside {stack}'
                stack.append(kind)
            elif operator == 'EMC':
                stack.pop()
            elif operator in PAINTING and not any(kind != 'other' for kind in stack):
                yield f'page {number}: {operator} outside of any mark'


@rule('PDF/UA', '7.1 (marks)')
def every_mark_once(checked):
    """Every run of marked content belongs to one element, which the tree of parents knows."""
    tree = pikepdf.NumberTree(checked.root.StructTreeRoot.ParentTree)
    for number, page in enumerate(checked.pages, 1):
        found = set()
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == 'BDC' and '/MCID' in (operands[1] if isinstance(operands[1], pikepdf.Dictionary) else {}):
                mcid = int(operands[1].MCID)
                holders = checked.marks.get((page.objgen, mcid), [])
                if mcid in found or len(holders) != 1:
                    yield f'page {number}, mark {mcid}: {len(holders)} elements'
                    continue
                found.add(mcid)
                if str(operands[0])[1:] != role(holders[0]):
                    yield f'page {number}, mark {mcid}: {operands[0]} in {role(holders[0])}'
                parents = tree[int(page.StructParents)]
                if len(parents) <= mcid or parents[mcid].objgen != holders[0].objgen:
                    yield f'page {number}, mark {mcid}: another parent'
        extra = {mcid for objgen, mcid in checked.marks if objgen == page.objgen} - found
        if extra:
            yield f'page {number}: the tree has marks {sorted(extra)} that are not on the page'


@rule('PDF/UA', '7.1 (title)')
def title(checked):
    """A reader shows the document's title, not its file name."""
    if not checked.root.get('/ViewerPreferences', {}).get('/DisplayDocTitle', False):
        yield 'DisplayDocTitle'
    if not any(texts(checked.metadata(), DC, 'title')):
        yield 'no title'


@rule('PDF/UA', '5')
def claim(checked):
    """XMP claims PDF/UA-1."""
    if texts(checked.metadata(), PDFUAID, 'part') != ['1']:
        yield 'no claim'


@rule('PDF/UA', '7.2')
def language(checked):
    """The document says its language."""
    if not re.fullmatch(r'[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*', str(checked.root.get('/Lang', ''))):
        yield f'{checked.root.get("/Lang")}'


@rule('PDF/UA', '7.3')
def figures(checked):
    """Every figure says in words what it shows, and where it stands."""
    for element, _ in checked.elements:
        if role(element) != 'Figure':
            continue
        if not str(element.get('/Alt', '')).strip():
            yield 'no text instead of the figure'
        if '/BBox' not in element.get('/A', {}):
            yield 'no box'


@rule('PDF/UA', '7.4.2')
def headings(checked):
    """The first heading is of level 1 and no level is skipped."""
    last = 0
    for element, _ in checked.elements:
        if re.fullmatch('H[1-6]', role(element)):
            level = int(role(element)[1])
            if level > last + 1:
                yield f'H{level} after H{last}'
            last = level
    if last == 0:
        yield 'no heading'


INSIDE = {
    'Document': {None}, 'TR': {'Table', 'THead', 'TBody'}, 'THead': {'Table'}, 'TBody': {'Table'}, 'TH': {'TR'},
    'TD': {'TR'}, 'LI': {'L'}, 'Lbl': {'LI'}, 'LBody': {'LI'}, 'Caption': {'Table'},
}


@rule('PDF/UA', '7.1 (nesting)')
def nesting(checked):
    """Rows stand in tables, cells in rows, items in lists; only known roles are used."""
    known = set(INSIDE) | {'P', 'Span', 'Link', 'L', 'Table', 'Figure', 'Note', 'BlockQuote', 'Code'}
    known |= {f'H{level}' for level in range(1, 7)}
    for element, parent in checked.elements:
        above = role(parent) if parent is not None else None
        if role(element) not in known:
            yield f'unknown role {role(element)}'
        if role(element) in INSIDE and above not in INSIDE[role(element)]:
            yield f'{role(element)} in {above}'
        if parent is not None and element.P.objgen != parent.objgen:
            yield f'{role(element)} names another parent'


@rule('PDF/UA', '7.5')
def tables(checked):
    """Every table has header cells that say what they are over, and rows of the same number of cells."""
    for element, _ in checked.elements:
        if role(element) != 'Table':
            continue
        rows = [row for part in kids_of(element) for row in ([part] if role(part) == 'TR' else kids_of(part))
                if isinstance(row, pikepdf.Dictionary) and row.get('/S') == Name.TR]
        lengths = {len(kids_of(row)) for row in rows}
        if len(lengths) > 1:
            yield f'rows of {sorted(lengths)} cells'
        heads = [cell for row in rows for cell in kids_of(row) if role(cell) == 'TH']
        if not heads:
            yield 'no header cell'
        for cell in heads:
            if cell.get('/A', {}).get('/Scope') not in (Name.Column, Name.Row, Name.Both):
                yield 'a header cell without scope'


@rule('PDF/UA', '7.6')
def lists(checked):
    """Every list item has a label and a body, and the list says how it is numbered."""
    for element, _ in checked.elements:
        if role(element) == 'L' and '/ListNumbering' not in element.get('/A', {}):
            yield 'no numbering'
        if role(element) == 'LI' and [role(kid) for kid in kids_of(element)] != ['Lbl', 'LBody']:
            yield f'{[role(kid) for kid in kids_of(element)]}'


@rule('PDF/UA', '7.18')
def links(checked):
    """Every link is an element of the structure, tells its target in words, and is reached in reading order."""
    tree = pikepdf.NumberTree(checked.root.StructTreeRoot.ParentTree)
    for page, annotation in checked.annotations():
        element = checked.objects.get(annotation.objgen)
        if element is None or role(element) != 'Link':
            yield 'a link outside of the structure'
        elif tree[int(annotation.StructParent)].objgen != element.objgen:
            yield 'a link with another parent'
        if not str(annotation.get('/Contents', '')).strip():
            yield 'a link without words'
    for number, page in enumerate(checked.pages, 1):
        if page.get('/Tabs') != Name.S:
            yield f'page {number}: no order'


@rule('PDF/UA', '7.17')
def bookmarks(checked):
    """The headings are bookmarks."""
    with checked.pdf.open_outline() as outline:
        if not outline.root:
            yield 'none'


def findings(path):
    """What is wrong, as (function, text)."""
    checked = Checked(path)
    return [(function, text) for function in RULES for text in function(checked)]


def table():
    """The rules as docs/pdf.md prints them."""
    lines = ['| standard | clause | what is asked of the file | rule |', '|---|---|---|---|']
    for function in RULES:
        clause = function.clause.split(' ')[0]
        lines.append(f'| {function.standard} | {clause} | {function.__doc__.strip()} | `{function.__name__}` |')
    return '\n'.join(lines) + '\n'
