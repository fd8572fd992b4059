[#-- content, def.parameters: what a component of mtk begins with: divClass, divID (with its blank), headlineLevel --]
[#assign divClass = content.divClass!def.parameters.divClass!""
  headlineLevel = def.parameters.headlineLevel!"h2"
  anchorName = content.divID!def.parameters.divID!""]
[#assign divID = anchorName?has_content?then(" " + cmsfn.createHtmlAttribute("id", anchorName)!"", "")]
