"""What Word, Google Docs and LibreOffice put on the clipboard, and what is to be kept of it.

Written after what they put there, cut down to what matters: their own classes and styles,
conditional comments, list signs in spans of their own, footnotes as links.
"""

WORD = """
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><title>Báo cáo</title>
<style><!-- p.MsoNormal {mso-style-parent:""; font-size:14.0pt; font-family:"Times New Roman",serif;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><b style='mso-bidi-font-weight:normal'><span
lang=VI style='font-size:14.0pt;color:#C00000'>Kết quả:</span></b><span lang=VI style='font-size:14.0pt'> đã
bê tông hóa<span style='mso-spacerun:yes'>&nbsp; </span><i style='mso-bidi-font-style:normal'>đường
trục xã</i>, dùng 120 m<sup>3</sup> đá<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
title=""><span class=MsoFootnoteReference><span style='vertical-align:super'>[1]</span></span></a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=VI>Xã Hữu Lễ làm xong.</span></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
lang=VI>Thôn Bản Rượi đã nghiệm thu.</span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Việc thứ nhất</p>
<p class=MsoNormal style='text-indent:36.0pt'>- Gạch gõ tay<br>+ Ý nhỏ gõ tay</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=200><p class=MsoNormal><b>Xã</b></p></td><td><p class=MsoNormal>Số km</p></td></tr>
 <tr><td><p class=MsoNormal>Hữu Lễ</p></td><td><p class=MsoNormal>3<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><span style='display:none;mso-hide:all'>ẩn</span><o:p>&nbsp;</o:p></p>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference>[1]</span></a> Theo biên bản nghiệm thu.</p></div></div>
<!--EndFragment--></body></html>
"""
FROM_WORD = """\
**Kết quả:** đã bê tông hóa *đường trục xã*, dùng 120 m^3^ đá[^1].
- Xã Hữu Lễ làm xong.
+ Thôn Bản Rượi đã nghiệm thu.
1. Việc thứ nhất
- Gạch gõ tay
+ Ý nhỏ gõ tay
**Xã**; Số km
Hữu Lễ; 3
[^1]: Theo biên bản nghiệm thu."""

DOCS = """
<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-size:11pt;font-weight:700;font-style:normal;">Đậm</span><span style="font-weight:400;"> và </span><span
style="font-weight:400;font-style:italic;">nghiêng</span></p><ul><li dir="ltr"><p dir="ltr"><span
style="font-weight:400">một</span></p></li><ul><li dir="ltr"><p dir="ltr"><span>hai</span></p></li></ul></ul>
<ol><li><p>ba</p></li><li><p>bốn</p></li></ol></b>
<script>alert(1)</script><img src=x onerror="alert(1)"><a href="javascript:alert(1)">liên kết</a>
"""
FROM_DOCS = """\
**Đậm** và *nghiêng*
- một
+ hai
1. ba
2. bốn
liên kết"""

# Decomposed letters, as macOS writes them; signs of markup are but signs.
PLAIN = "Va\u0306n Quan\r\n- gạch\r\n+ ý\r\n{a.b} **x** 5*3*2\r\n"
FROM_PLAIN = "Văn Quan\n- gạch\n+ ý\n\\{a.b} \\*\\*x\\*\\* 5\\*3\\*2"

SAMPLES = [
    ("text/html", WORD, FROM_WORD),
    ("text/html", DOCS, FROM_DOCS),
    ("text/plain", PLAIN, FROM_PLAIN),
]
