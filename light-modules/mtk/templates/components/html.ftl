[#-- content: html, written by an editor who may --]
${cmsfn.decode(content).html!}
