<i>${content.title}</i>
