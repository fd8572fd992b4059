package nl.balint.cms.search.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** How Dutch text becomes words, in the ways a search needs them. */
public final class DutchText {

    private final CompoundWords compounds = CompoundWords.known();
    private final CharArraySet stopWords = stopWords();
    private final Analyzer stems = analyzer(words -> stem(new CompoundFilter(withoutStopWords(words), compounds)));
    private final Analyzer asked = analyzer(words -> stem(withoutStopWords(words)));
    private final Analyzer exact = analyzer(words -> words);
    private final Analyzer spelling = new Spelling();

    /** For text that is to be found: stemmed, without stop words, with the words inside compounds. */
    public Analyzer stems() {
        return stems;
    }

    /** For what a reader asks of {@link #stems}: the same, but a compound stays whole. */
    public Analyzer asked() {
        return asked;
    }

    /** Each word as written, stop words included, without capitals and accents. */
    public Analyzer exact() {
        return exact;
    }

    /** Each word as it may be shown to a reader: lower case with its accents. */
    public Analyzer spelling() {
        return spelling;
    }

    /** The words inside a compound, longest reading first; none when it is no compound of known words. */
    public Set<String> inside(String compound) {
        return compounds.inside(compound);
    }

    /** The words of a text in the order in which they stand there. */
    public List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                words.add(new Word(term.toString(), position, type.type().equals(JoinedWordFilter.PART)));
            }
            stream.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory failed", impossible);
        }
    }

    private Analyzer analyzer(UnaryOperator<TokenStream> steps) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                TokenStream words = new JoinedWordFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer)));
                return new TokenStreamComponents(tokenizer, steps.apply(words));
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return new WrittenSigns(reader, true);
            }
        };
    }

    private TokenStream withoutStopWords(TokenStream words) {
        return new StopFilter(words, stopWords);
    }

    private static TokenStream stem(TokenStream words) {
        return new RemoveDuplicatesTokenFilter(new StemFilter(words));
    }

    private static CharArraySet stopWords() {
        CharArraySet words = new CharArraySet(DutchAnalyzer.getDefaultStopSet(), true);
        words.addAll(List.of("hoe", "hoeveel", "waar", "waarom", "wanneer", "welk", "welke")); // people ask questions
        for (char letter = 'a'; letter <= 'z'; letter++) {
            words.add(String.valueOf(letter)); // the s of 's-Hertogenbosch, the t of 't Gooi
        }
        return words;
    }

    /** One word of a text; a part belongs to the joined word at the same place. */
    public record Word(String text, int position, boolean part) {}

    private static final class Spelling extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new WrittenSigns(reader, false);
        }
    }
}
