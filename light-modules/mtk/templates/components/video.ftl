[#-- content: video (an asset), title? --]
[#assign film = damfn.getAsset(content.video!"")!]
[#if film?has_content]<video controls preload="metadata" src="${film.link}"[#if content.title?has_content] aria-label="${content.title}"[/#if]></video>[/#if]
