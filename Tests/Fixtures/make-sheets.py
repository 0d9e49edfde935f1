"""Makes the sheets that the tests read, in the forms in which public bodies publish their checklists.

Usage: make-sheets.py FOLDER    (needs openpyxl)
"""
import datetime
import sys
import zipfile

import openpyxl

folder = sys.argv[1]

# Headings below a title and a licence; sections carried down; levels in columns; a hidden sheet; a formula; a day; a flag.
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Read me"
sheet["A1"] = "How to use this workbook"
sheet = book.create_sheet("Self-assessment")
sheet.append(["Readiness of village halls, self-assessment"])
sheet.append(["© Crown copyright. Open Government Licence v3.0", None, "Version of March"])
sheet.append([])
sheet.append(["Area", "No.", "Statement", "Red", "Amber", "Green", "Why it matters", "Evidence", "Legal basis", "Nation", "Owner"])
rows = [
    ("Fire", "1.1", "Every way out opens without a key.", "One does not.", "Most do.", "All do.", "People die at locked doors.", "Log of tests\nPhotographs", "Statutory", "England, Wales", "Ann"),
    (None, "1.2", "Alarms: each is heard in every room.", "Not tested.", "Tested once.", "Tested each week.", None, "Log", "Good practice", None, None),
    (None, "1.2", "“Assembly points” are known #1 to all", "No.", "Some.", "Yes.", "@ the gate", None, "Statutory", "Wales", None),
    ("Money", "2.1", "We keep three months of costs.", "None.", "One month.", "Three.", datetime.date(2011, 4, 30), True, "Good practice", "all", 12.5),
    ("Money", None, None, None, None, None, None, None, None, None, "A stray remark"),
]
for row in rows:
    sheet.append(row)
sheet["K6"] = "=1+1"
hidden = book.create_sheet("Lists")
hidden["A1"] = "Red"
hidden.sheet_state = "hidden"
book.save(folder + "/village-halls.xlsx")

# Sections as rows of their own, no levels, an annotation, cells and rows that are repeated: as LibreOffice writes them.
def cell(text, more=""):
    if text is None:
        return "<table:table-cell/>"
    if text is True:
        return '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string">{more}<text:p>{text}</text:p></table:table-cell>'


rows = [("Ref", "Criterion", "Guidance"), ("Governance",), ("G1", "The board meets<text:s text:c='2'/>four times a year.", "Count</text:p><text:p>the minutes."),
        ("G2", "The board knows its risks.", None), ("People",), ("P1", "Everybody has a named manager.", "Ask three of them."), ("P2", "Leavers are asked why.", True)]
note = "<office:annotation><dc:creator>Somebody</dc:creator><text:p>A remark that is not read</text:p></office:annotation>"
table = "".join("<table:table-row>" + "".join(cell(text, note if text == "G2" else "") for text in row) + '<table:table-cell table:number-columns-repeated="16380"/></table:table-row>' for row in rows)
content = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:dc="d">'
    '<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    f'<office:body><office:spreadsheet><table:table table:name="Criteria" table:style-name="ta1">{table}'
    '<table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    '<table:table table:name="Hidden" table:style-name="ta2"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
    '</office:spreadsheet></office:body></office:document-content>'
)
with zipfile.ZipFile(folder + "/criteria.ods", "w", zipfile.ZIP_DEFLATED) as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("content.xml", content)

# Semicolons, an older encoding, quoted ends of lines.
text = 'Theme;Requirement;Not met;Partly met;Met;Tags\r\n'
text += 'Küche;"Knives are locked away;\nkeys are kept";No;Some;Yes;"safety; kitchen"\r\n'
text += 'Küche;"The ""hot"" tap is marked";No;Some;Yes;safety\r\n'
text += 'Garten;Paths are lit – all of them;No;Some;Yes;\r\n'
open(folder + "/kitchen.csv", "wb").write(text.encode("windows-1252"))


def packed(name, parts):
    with zipfile.ZipFile(folder + "/" + name, "w", zipfile.ZIP_DEFLATED) as file:
        for path, words in parts.items():
            file.writestr(path, words)


rels = '<Relationships xmlns="r"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
workbook = '<workbook xmlns:r="r"><sheets><sheet name="One" r:id="rId1"/></sheets></workbook>'
cells = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>'
# More than anybody reads, packed small.
packed("bomb.xlsx", {"xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels, "xl/worksheets/sheet1.xml": cells % (" " * (80 << 20))})
# Entities that grow without bound, and one that leads out of the file.
entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
packed("entities.xlsx", {"xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels, "xl/worksheets/sheet1.xml": entities + cells % "&b;&c;"})
# Cells far away.
far = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Near</t></is></c><c r="XFD1" t="inlineStr"><is><t>Far</t></is></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>'
packed("far.xlsx", {"xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels, "xl/worksheets/sheet1.xml": far})
packed("none.xlsx", {"readme.txt": "no sheet"})
whole = open(folder + "/village-halls.xlsx", "rb").read()
open(folder + "/torn.xlsx", "wb").write(whole[: len(whole) // 2])
