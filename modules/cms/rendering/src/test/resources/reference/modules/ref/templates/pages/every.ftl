[#-- Every object, directive and function of the reference, one a line: what it is, then what it gives. --]
[@cms.init /][@cms.page /]
content ${content} ${content.@name} ${content.@path} ${content.@depth} ${content.@handle} ${content.title} ${content.missing!"-"} ${content.main?has_content?c}
content["sub/t"] ${content["main/note"]!"-"}
decode ${cmsfn.decode(content).html} encode ${cmsfn.encode("<b>")} 
def ${def.name} ${def.title} ${def.parameters.word} ${def.word} ${def.dialog} ${def.areas?keys?join(",")}
def.cssFiles [#list def.cssFiles as css]${css.link} ${css.media} [/#list]jsFiles [#list def.jsFiles as js]${js.link}[/#list]
model ${model.content.title} ${model.node.@name!model.node} ${model.root.content.@name} ${model.definition.name} ${(model.none)!"-"}
ctx ${ctx.q!"-"} ${ctx.getParameter("q")!"-"} ${ctx.contextPath}| ${ctx.user.name} 
state ${state.handle} ${state.currentURI} ${state.extension!"-"} ${state.selector!"-"} ${state.locale}
aggregationState ${aggregationState.handle} contextPath ${contextPath}|
i18n ${i18n['ref.greeting']} ${i18n.get('ref.greeting', ['Eva'])} ${i18n['ref.none']} ${i18n.getWithDefault('ref.none', 'default')}
actionResult ${actionResult!"-"}
children [#list cmsfn.children(content, "mgnl:page") as c]${c.@name} [/#list]
parent ${cmsfn.parent(content)} ancestors ${cmsfn.ancestors(content)?size} root ${cmsfn.root(content)?has_content?c} page ${cmsfn.page(content)}
contentByPath ${cmsfn.contentByPath("/top").title} contentById ${cmsfn.contentById(content.@id).title} nodeByPath ${cmsfn.nodeByPath("/top").name} nodeById ${cmsfn.nodeById(content.@id).name}
content() ${cmsfn.content("/top").name} contentByIdentifier ${cmsfn.contentByIdentifier(content.@id).name} contentByReference ${(cmsfn.contentByReference(content, "ref", "website").title)!"-"}
asJCRNode ${cmsfn.asJCRNode(content).name} asContentMap ${cmsfn.asContentMap(cmsfn.asJCRNode(content)).title} asContentMapList ${cmsfn.asContentMapList([cmsfn.asJCRNode(content)])?size} asNodeList ${cmsfn.asNodeList([content])?size}
link ${cmsfn.link(content)} ${cmsfn.link("website", content.@id)} linkPrefix ${cmsfn.linkPrefix(content)}| externalLink ${cmsfn.externalLink(content, "url")} externalLinkTitle ${cmsfn.externalLinkTitle(content, "url", "urlTitle")}
queryStringAndFragment ${cmsfn.queryStringAndFragment("http://a/b?c=d#e")}
language ${cmsfn.language()} isCurrentLocale ${cmsfn.isCurrentLocale("en")?c} localizedLinks ${cmsfn.localizedLinks(content)?size}
modes ${cmsfn.editMode?c} ${cmsfn.isEditMode()?c} ${cmsfn.previewMode?c} ${cmsfn.isPreviewMode()?c} ${cmsfn.authorInstance?c} ${cmsfn.isAuthorInstance()?c} ${cmsfn.publicInstance?c} ${cmsfn.isPublicInstance()?c}
wrapForI18n ${cmsfn.wrapForI18n(content).title} metaData ${cmsfn.metaData(content, "mgnl:template")}
inherit ${cmsfn.inherit(content).title} inheritProperty ${(cmsfn.inheritProperty(content, "title").string)!"-"} inheritList ${cmsfn.inheritList(content, "main")?size} isInherited ${cmsfn.isInherited(content)?c} isFromCurrentPage ${cmsfn.isFromCurrentPage(content)?c}
siteRoot ${cmsfn.siteRoot(content)} createHtmlAttribute ${cmsfn.createHtmlAttribute("a", "b")} abbreviateString ${cmsfn.abbreviateString("een twee drie", 9)} fileExtension ${cmsfn.fileExtension("a.PDF")} readableFileSize ${cmsfn.readableFileSize(2048)}
contentListByTemplateId ${cmsfn.contentListByTemplateId(cmsfn.root(content), "ref:pages/every")?size} contentListByTemplateIds ${cmsfn.contentListByTemplateIds(cmsfn.root(content), ["ref:pages/every"])?size} contentListByTemplateType ${cmsfn.contentListByTemplateType(cmsfn.root(content), "section")?size}
templateType ${cmsfn.templateType(content)} templateSubtype ${cmsfn.templateSubtype(content)} hasTemplateOfType ${cmsfn.hasTemplateOfType(content, "section")?c} parentWithTemplateType ${(cmsfn.parentWithTemplateType(content, "section"))!"-"}
search ${cmsfn.search("website", "select * from [mgnl:page]", "JCR-SQL2", "mgnl:page")?size} simpleSearch ${cmsfn.simpleSearch("website", "zoekterm", "mgnl:page", "/")?size} siblings ${cmsfn.siblings(content).index}
damfn ${damfn.getAsset(content.image).fileName} ${damfn.getAssetLink(content.image)} ${damfn.getRendition(content.image, "small").link} ${damfn.getAssetMap(content.image).mimeType} ${(damfn.getAsset("jcr:none"))!"-"}
navfn ${navfn.rootPage(content)} ${navfn.ancestorPageAtLevel(content, 1)} ${navfn.navItems(content)?size} ${navfn.link(content)} ${navfn.isActive(content, content)?c} ${navfn.isOpen(content, content)?c} ${navfn.isHiddenInNav(content)?c} ${navfn.isNotHiddenInNav(content)?c} ${navfn.hasTemplate(content, "ref:pages/every")?c} ${navfn.hasTemplateType(content, "section")?c} ${navfn.hasTemplateSubtype(content, "special")?c} ${navfn.isTrue(content, "flag")?c} ${navfn.linkWithSelector(content, content)} ${navfn.linkWithParameter(content, content)} ${navfn.navItemsFromApp("website", "/top", "mgnl:page")?size}
resfn ${resfn.css("/ref/webresources/.*css")} ${resfn.js(["/ref/webresources/main.js"])}
sitefn ${sitefn.site().name} ${sitefn.site(content).parameters.colour} ${sitefn.theme(sitefn.site()).cssFiles[0].link}
searchfn ${searchfn.searchPages("zoekterm", "/")?size} ${searchfn.searchContent("website", "zoekterm", "/", "mgnl:page")?size}
${undefinedfn.x}[#attempt]${nothere}[#recover]no[/#attempt]
[@compress single_line=true]
  <b>
  squeezed </b>
[/@compress]
[@cms.area name="main" contextAttributes={"colour": "green"} /]
[@cms.area name="one" /][@cms.area name="alone" /][@cms.area name="maybe" /]
[@cms.component content=content.main["0"] dialog="ref:every6" editable=false /]
