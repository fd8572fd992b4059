package nl.balint.cms.site;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.List;

/** The news as an RSS 2.0 feed. */
final class NewsFeed {

    private final Society society;
    private final String baseUrl;

    NewsFeed(Society society, String baseUrl) {
        this.society = society;
        this.baseUrl = baseUrl;
    }

    String write(List<Article> articles) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setTitle("Nieuws van " + society.name());
        feed.setDescription(society.tagline());
        feed.setLink(baseUrl + "/nieuws");
        feed.setLanguage("nl");
        feed.setEntries(articles.stream().map(NewsFeed::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException failure) {
            throw new IllegalStateException("The news cannot be written as RSS", failure);
        }
    }

    private static SyndEntry entry(Article article) {
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text/plain");
        summary.setValue(article.summary());
        SyndEntry entry = new SyndEntryImpl();
        entry.setTitle(article.title());
        entry.setLink(article.link());
        entry.setUri(article.link());
        entry.setDescription(summary);
        entry.setPublishedDate(Date.from(article.start()));
        return entry;
    }
}
