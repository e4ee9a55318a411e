/** What Word for Windows puts on the clipboard as text/html, shortened: conditional comments, mso styles, list signs. */
export const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=IT style='tab-interval:35.4pt'>
<!--StartFragment-->
<h1 style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span style='font-family:"Arial",sans-serif'>Il contesto
esterno<o:p></o:p></span></h1>
<h6>Nota di metodo</h6>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='text-align:justify;mso-pagination:none'><span style='font-size:11.0pt;color:#1F497D'>L’ente opera ai sensi dell’art.&nbsp;6 con
<b style='mso-bidi-font-weight:normal'>attenzione</b> e <i>misura</i><span style='mso-spacerun:yes'>   </span><a href="https://www.comune.crema.cr.it"><span>nel sito</span></a>,
<a href="javascript:alert(1)">non qui</a>, né <a href="#_Toc1">qui</a><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>.<span style='display:none;mso-hide:all'>nascosto</span><del>tolto</del><ins>messo</ins></span><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>primo</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>sotto il <b>primo</b></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>secondo</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3)<span>&nbsp; </span></span>terzo numerato</p>
<p class=MsoNormal><img width=300 height=200 src="file:///C:/Users/x/clip_image001.png"><script>alert(1)</script></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'>
<thead><tr><td width=200 valign=top style='width:150pt'><p class=MsoNormal><b>Voce</b></p></td><td colspan=2><p class=MsoNormal>Anni</p></td></tr></thead>
<tr><td rowspan=2><p class=MsoNormal>Spesa</p></td><td align=right><p>1</p></td><td><h2>2</h2></td></tr>
<tr><td><ul><li>a</li></ul></td><td><table><tr><td>dentro</td></tr></table></td></tr>
</table>
<!--EndFragment-->
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Vedi il <i>decreto</i>.</p></div></div>
</body></html>`;
