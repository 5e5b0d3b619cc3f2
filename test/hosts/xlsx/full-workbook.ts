import {
  declaration,
  mainNamespace,
  packageNamespace,
  relationNamespace,
  relations,
  styles,
} from "./small-workbook";
import { zipOf, type Parts } from "./zip-of";

const drawingNamespaces =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const xml = (body: string): string => declaration + body;
const spreadsheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A one-pixel picture. */
const picture = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

const contentTypes = xml(
  `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    Object.entries({
      "/xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      "/xl/worksheets/sheet1.xml": `${spreadsheetml}.worksheet+xml`,
      "/xl/worksheets/sheet2.xml": `${spreadsheetml}.worksheet+xml`,
      "/xl/worksheets/sheet3.xml": `${spreadsheetml}.worksheet+xml`,
      "/xl/styles.xml": `${spreadsheetml}.styles+xml`,
      "/xl/sharedStrings.xml": `${spreadsheetml}.sharedStrings+xml`,
      "/xl/calcChain.xml": `${spreadsheetml}.calcChain+xml`,
      "/xl/comments1.xml": `${spreadsheetml}.comments+xml`,
      "/xl/tables/table1.xml": `${spreadsheetml}.table+xml`,
      "/xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
      "/xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      "/xl/pivotTables/pivotTable1.xml": `${spreadsheetml}.pivotTable+xml`,
      "/xl/pivotCache/pivotCacheDefinition1.xml": `${spreadsheetml}.pivotCacheDefinition+xml`,
      "/xl/externalLinks/externalLink1.xml": `${spreadsheetml}.externalLink+xml`,
      "/xl/connections.xml": `${spreadsheetml}.connections+xml`,
      "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      "/customXml/itemProps1.xml":
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    })
      .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
      .join("") +
    "</Types>",
);

const workbook = xml(
  `<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="124226"/>` +
    '<workbookProtection lockStructure="1"/><bookViews><workbookView xWindow="0" yWindow="0" firstSheet="1" activeTab="2"/></bookViews>' +
    '<sheets><sheet name="底稿" sheetId="3" state="hidden" r:id="rId1"/><sheet name="评分表" sheetId="1" r:id="rId2"/><sheet name="数据 \'决算\' &amp; 附表" sheetId="7" r:id="rId3"/></sheets>' +
    '<externalReferences><externalReference r:id="rId8"/></externalReferences>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">评分表!$A$1:$H$20</definedName><definedName name="底稿数" comment="局里的">底稿!$A$1</definedName></definedNames>' +
    '<calcPr calcId="152511" calcMode="manual"/><pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches></workbook>',
);

const x14 =
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-000E-0000-0000-000001000000}"><x14:dataBar><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

/** 评分表: protected, with shared and array formulas, rules, lists, links, comments, picture, chart, table. */
const scoreSheet = xml(
  `<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:H8"/>` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="20.625" customWidth="1"/></cols>' +
    '<sheetData><row r="1" spans="1:4" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
    '<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" s="2"><v>10</v></c><c r="C2" s="1"><f t="shared" ref="C2:C4" si="0">B2*底稿!$A$1</f><v>20</v></c><c r="D2" ph="1"/></row>' +
    '<row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3" s="2"><v>20</v></c><c r="C3" s="1"><f t="shared" si="0"/><v>40</v></c></row>' +
    '<row r="4"><c r="A4" t="s"><v>6</v></c><c r="B4" s="2"><v>30</v></c><c r="C4" s="1"><f t="shared" si="0"/><v>60</v></c></row>' +
    '<row r="5" spans="1:3"><c r="A5" t="s"><v>7</v></c><c r="B5"><f>SUM(B2:B4)</f><v>60</v></c><c r="C5"><f>SUM([1]Sheet1!A1:A3)</f><v>5</v></c></row><row r="6" hidden="1"/>' +
    '<row r="7"><c r="A7"><f t="array" ref="A7:B8">B2:C3*2</f><v>20</v></c><c r="B7"><v>40</v></c><c r="E7" t="str"><f>IF(B5&gt;50," 优 &amp; 良","")</f><v> 优 &amp; 良</v></c><c r="F7" t="str"><f>""</f><v></v></c><c r="G7" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="H7"><f>B5+底稿数</f></c></row><row r="8"><c r="A8"><v>40</v></c><c r="B8"><v>80</v></c></row></sheetData>' +
    '<sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="E1:G2"/></mergeCells>' +
    '<conditionalFormatting sqref="C2:C5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>底稿!$A$1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" priority="2" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="D2"><formula1>底稿!$A$1:$A$3</formula1></dataValidation><dataValidation type="list" allowBlank="1" sqref="D3"><formula1>"优,良"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A2" r:id="rId4"/><hyperlink ref="A3" location="底稿!A1" display="底稿"/><hyperlink ref="A4" location="\'数据 \'\'决算\'\' &amp; 附表\'!A1"/></hyperlinks>' +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>' +
    `<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>${x14}</worksheet>`,
);

const chart = xml(
  `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:barChart><c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>底稿!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>底稿名</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>评分表!$A$2:$A$4</c:f></c:strRef></c:cat>` +
    '<c:val><c:numRef><c:f>底稿!$A$1:$A$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>2</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>',
);

const drawing = xml(
  `<xdr:wsDr ${drawingNamespaces} xmlns:r="${relationNamespace}"><xdr:oneCellAnchor><xdr:from/><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:oneCellAnchor>` +
    '<xdr:oneCellAnchor><xdr:from/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="公章"><a:hlinkClick r:id="rId3"/></xdr:cNvPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor>' +
    '<xdr:oneCellAnchor><xdr:from/><xdr:sp macro="[0]!算"><xdr:nvSpPr><xdr:cNvPr id="4" name="按钮"/></xdr:nvSpPr></xdr:sp></xdr:oneCellAnchor></xdr:wsDr>',
);

const strings = [
  "指标",
  "分值",
  "得分",
  "等级",
  "完成率",
  "控制率",
  "利用率",
  "合计",
  "底稿里的话",
];

const tables = {
  "xl/tables/table1.xml": xml(
    `<table xmlns="${mainNamespace}" id="1" name="表1" displayName="表1" ref="A1:C4" tableType="queryTable" connectionId="1"><autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="指标" queryTableFieldId="1"/><tableColumn id="2" name="分值"/><tableColumn id="3" name="得分"><calculatedColumnFormula>B2*底稿!$A$1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`,
  ),
  "xl/tables/_rels/table1.xml.rels": relations({ rId1: ["queryTable", "../queryTables/q1.xml"] }),
  "xl/queryTables/q1.xml": xml(`<queryTable xmlns="${mainNamespace}" connectionId="1"/>`),
  "xl/connections.xml": xml(
    `<connections xmlns="${mainNamespace}"><connection id="1"/></connections>`,
  ),
};

const sheetParts: Parts = {
  "xl/worksheets/sheet1.xml": xml(
    `<worksheet xmlns="${mainNamespace}"><sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1" t="s"><v>8</v></c></row></sheetData></worksheet>`,
  ),
  "xl/worksheets/sheet2.xml": scoreSheet,
  "xl/worksheets/_rels/sheet2.xml.rels": relations({
    rId1: ["drawing", "../drawings/drawing1.xml"],
    rId2: ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
    rId3: ["comments", "../comments1.xml"],
    rId4: ["hyperlink", "https://example.org/通知"],
    rId5: ["table", "../tables/table1.xml"],
  }),
  "xl/worksheets/sheet3.xml": xml(
    `<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  ),
  "xl/worksheets/_rels/sheet3.xml.rels": relations({
    rId1: ["pivotTable", "../pivotTables/pivotTable1.xml"],
  }),
};

const drawingParts: Parts = {
  "xl/drawings/drawing1.xml": drawing,
  "xl/drawings/_rels/drawing1.xml.rels": relations({
    rId1: ["chart", "../charts/chart1.xml"],
    rId2: ["image", "../media/image1.png"],
    rId3: ["hyperlink", "https://example.org/章"],
  }),
  "xl/charts/chart1.xml": chart,
  "xl/media/image1.png": picture,
  "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape/></xml>',
  "xl/comments1.xml": xml(
    `<comments xmlns="${mainNamespace}"><authors><author>财政局</author></authors><commentList><comment ref="B2" authorId="0"><text><t>按通知</t></text></comment></commentList></comments>`,
  ),
};

/** A workbook of a finance bureau with everything in it that an add-in must not break. */
export const fullWorkbook = (): Uint8Array =>
  zipOf({
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations({
      rId1: ["officeDocument", "xl/workbook.xml"],
      rId2: ["extended-properties", "docProps/app.xml"],
    }),
    "docProps/app.xml": xml(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Excel</Application><HeadingPairs/><TitlesOfParts><lpstr>底稿</lpstr></TitlesOfParts></Properties>',
    ),
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relations({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["worksheet", "worksheets/sheet2.xml"],
      rId3: ["worksheet", "/xl/worksheets/sheet3.xml"],
      rId4: ["styles", "styles.xml"],
      rId5: ["sharedStrings", "sharedStrings.xml"],
      rId6: ["calcChain", "calcChain.xml"],
      rId7: ["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
      rId8: ["externalLink", "externalLinks/externalLink1.xml"],
      rId9: ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      rId10: ["customXml", "../customXml/item1.xml"],
      rId11: ["connections", "connections.xml"],
    }),
    ...sheetParts,
    ...drawingParts,
    ...tables,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": xml(
      `<sst xmlns="${mainNamespace}" count="9" uniqueCount="9">${strings.map((each) => `<si><t>${each}</t></si>`).join("")}</sst>`,
    ),
    "xl/calcChain.xml": xml(`<calcChain xmlns="${mainNamespace}"><c r="C2" i="1"/></calcChain>`),
    "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
    "xl/externalLinks/externalLink1.xml": xml(
      `<externalLink xmlns="${mainNamespace}"><externalBook/></externalLink>`,
    ),
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations({
      rId1: ["externalLinkPath", "file:///D:/去年.xlsx"],
    }),
    "xl/pivotTables/pivotTable1.xml": xml(
      `<pivotTableDefinition xmlns="${mainNamespace}" name="透视" cacheId="1"/>`,
    ),
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relations({
      rId1: ["pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
    }),
    "xl/pivotCache/pivotCacheDefinition1.xml": xml(
      `<pivotCacheDefinition xmlns="${mainNamespace}"><cacheSource type="worksheet"/></pivotCacheDefinition>`,
    ),
    "customXml/item1.xml": "<root/>",
    "customXml/_rels/item1.xml.rels": relations({ rId1: ["customXmlProps", "itemProps1.xml"] }),
    "customXml/itemProps1.xml": "<ds/>",
  });
