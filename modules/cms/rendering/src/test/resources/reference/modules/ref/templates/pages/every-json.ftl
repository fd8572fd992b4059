{"title": "${content.title!}"}
