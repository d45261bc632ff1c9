//! Text broken into lines that fit.

use super::clean::clean;
use super::face::{Face, Faces, Run};
use peil_drawing::Ink;
use peil_words::Language;

/// Text of one look within a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    pub(crate) text: String,
    pub(crate) strong: bool,
    pub(crate) ink: Ink,
}

/// One line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) parts: Vec<Part>,
    /// Without the space at its end, in points.
    pub(crate) width: f32,
}

/// A piece of a line of one look.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) run: Run,
    /// From the start of the line, in points.
    pub(crate) x: f32,
    pub(crate) strong: bool,
    pub(crate) ink: Ink,
}

/// A word with its look, and whether a space stands before it.
struct Token<'a> {
    text: &'a str,
    strong: bool,
    ink: Ink,
    spaced: bool,
    /// A new line begins with it.
    forced: bool,
}

/// What breaks text.
pub(crate) struct Breaker<'a> {
    pub(crate) faces: &'a Faces,
    pub(crate) language: Language,
    pub(crate) size: f32,
    pub(crate) width: f32,
}

impl Breaker<'_> {
    /// The lines of a text; at least one, and none wider than the room unless a single sign is.
    pub(crate) fn lines(&self, spans: &[Span]) -> Vec<Line> {
        let cleaned: Vec<(String, &Span)> = spans.iter().map(|span| (clean(&span.text), span)).collect();
        let mut lines = vec![Line::default()];
        for token in tokens(&cleaned) {
            self.add(&mut lines, &token);
        }
        lines
    }

    /// The width of the text on one line, and that of its widest word, in points.
    pub(crate) fn widths(&self, spans: &[Span]) -> (f32, f32) {
        let endless = Breaker { width: f32::INFINITY, ..*self };
        let whole = endless.lines(spans).iter().map(|line| line.width).fold(0.0, f32::max);
        let cleaned: Vec<(String, &Span)> = spans.iter().map(|span| (clean(&span.text), span)).collect();
        let widest = tokens(&cleaned)
            .map(|token| self.faces.of(token.strong).width(token.text) * self.size)
            .fold(0.0, f32::max);
        (whole, widest)
    }

    fn add(&self, lines: &mut Vec<Line>, token: &Token<'_>) {
        let face = self.faces.of(token.strong);
        let wide = face.width(token.text) * self.size;
        let space = face.width(" ") * self.size;
        if token.forced {
            lines.push(Line::default());
        }
        let begun = lines.last().is_some_and(|line| !line.parts.is_empty());
        let before = if begun && token.spaced { space } else { 0.0 };
        let used = lines.last().map_or(0.0, |line| line.width);
        if used + before + wide <= self.width {
            self.put(lines, token, token.text, begun && token.spaced);
            return;
        }
        if wide <= self.width {
            self.end_line(lines, token);
            self.put(lines, token, token.text, false);
            return;
        }
        // Wider than a line of its own: in pieces, from the next line on unless much of this one is free.
        if begun && used + before > self.width * 0.6 {
            self.end_line(lines, token);
        } else if begun && token.spaced {
            self.put(lines, token, "", true);
        }
        self.add_in_pieces(lines, token);
    }

    fn add_in_pieces(&self, lines: &mut Vec<Line>, token: &Token<'_>) {
        let mut rest = token.text;
        while !rest.is_empty() {
            let used = lines.last().map_or(0.0, |line| line.width);
            let face = self.faces.of(token.strong);
            let room = self.width - used;
            if face.width(rest) * self.size <= room {
                self.put(lines, token, rest, false);
                return;
            }
            let (end, hyphen) = self.piece(face, rest, room, used > 0.0);
            if end == 0 {
                // Nothing fits behind what is there already.
                lines.push(Line::default());
                continue;
            }
            let (piece, left) = rest.split_at(end);
            self.put(lines, token, piece, false);
            if hyphen {
                self.put_hyphen(lines, token);
            }
            lines.push(Line::default());
            rest = left;
        }
    }

    /// How much of a word fits: between syllables where there are any, else between signs. At least one sign on an empty
    /// line, however wide.
    fn piece(&self, face: &Face, text: &str, room: f32, begun: bool) -> (usize, bool) {
        let fits = |end: usize, hyphen: bool| {
            let hyphen = if hyphen { face.width("-") } else { 0.0 };
            text.get(..end).is_some_and(|piece| (face.width(piece) + hyphen) * self.size <= room)
        };
        let mut best = (0, false);
        if text.chars().all(char::is_alphabetic) {
            let language = match self.language {
                Language::English => hypher::Lang::English,
                _ => hypher::Lang::Dutch,
            };
            let mut end = 0;
            // A very long word is no word; its pieces need not be syllables.
            for syllable in hypher::hyphenate(text, language).take(64) {
                end += syllable.len();
                if end < text.len() && fits(end, true) {
                    best = (end, true);
                }
            }
        }
        if best.0 > 0 {
            return best;
        }
        // After a sign at which an address or a compound can be broken.
        for (at, sign) in text.char_indices() {
            let end = at + sign.len_utf8();
            if !fits(end, false) {
                break;
            }
            if matches!(sign, '-' | '–' | '/' | '.' | '_' | '@') {
                best = (end, false);
            }
        }
        if best.0 > 0 || begun {
            return best;
        }
        let mut end = text.chars().next().map_or(0, char::len_utf8);
        for (at, sign) in text.char_indices().skip(1) {
            // A mark stays with its letter.
            if fits(at + sign.len_utf8(), false) {
                end = at + sign.len_utf8();
            } else {
                break;
            }
        }
        (end, false)
    }

    /// Ends the line before a word, with the space that stands there: it is not seen, but who copies the text finds it.
    fn end_line(&self, lines: &mut Vec<Line>, token: &Token<'_>) {
        if token.spaced
            && let Some(line) = lines.last_mut()
        {
            let width = line.width;
            self.append(line, token, " ");
            line.width = width;
        }
        lines.push(Line::default());
    }

    fn put(&self, lines: &mut [Line], token: &Token<'_>, text: &str, spaced: bool) {
        let Some(line) = lines.last_mut() else { return };
        if spaced {
            self.append(line, token, " ");
        }
        self.append(line, token, text);
    }

    fn append(&self, line: &mut Line, token: &Token<'_>, text: &str) {
        let word = self.faces.of(token.strong).word(text);
        for run in &word.runs {
            let x = line.width;
            line.width += run.advance() * self.size;
            match (line.parts.last_mut(), run) {
                (
                    Some(Part { run: Run::Glyphs { text, glyphs, advance }, strong, ink, .. }),
                    Run::Glyphs { text: more, glyphs: added, advance: wide },
                ) if *strong == token.strong && *ink == token.ink => {
                    let start = text.len();
                    text.push_str(more);
                    glyphs.extend(added.iter().cloned().map(|mut glyph| {
                        glyph.text_range = glyph.text_range.start + start..glyph.text_range.end + start;
                        glyph
                    }));
                    *advance += wide;
                }
                _ => {
                    let part = Part { run: run.clone(), x, strong: token.strong, ink: token.ink };
                    line.parts.push(part);
                }
            }
        }
    }

    /// A hyphen that is not part of the text.
    fn put_hyphen(&self, lines: &mut [Line], token: &Token<'_>) {
        let Some(line) = lines.last_mut() else { return };
        self.append(line, token, "-");
        // It may have been joined to what stood there; either way it is the last sign of the last part.
        if let Some(Part { run: Run::Glyphs { text, glyphs, .. }, .. }) = line.parts.last_mut()
            && let Some(glyph) = glyphs.last_mut()
        {
            text.truncate(glyph.text_range.start);
            text.push('\u{ad}');
            glyph.text_range = glyph.text_range.start..text.len();
        }
    }
}

/// The words, with what stands between them.
fn tokens<'a>(spans: &'a [(String, &'a Span)]) -> impl Iterator<Item = Token<'a>> {
    let mut spaced = false;
    let mut forced = false;
    spans.iter().flat_map(move |(text, span)| {
        let mut tokens = Vec::new();
        let mut start = None;
        for (at, sign) in text.char_indices().chain([(text.len(), '\u{200b}')]) {
            let is_end = at == text.len();
            let breaks = is_end || sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}');
            if breaks {
                if let Some(begin) = start.take() {
                    let word = &text[begin..at];
                    tokens.push(Token { text: word, strong: span.strong, ink: span.ink, spaced, forced });
                    (spaced, forced) = (false, false);
                }
                if !is_end {
                    spaced = true;
                    forced |= sign == '\n';
                }
            } else if start.is_none() {
                start = Some(at);
            }
        }
        tokens
    })
}
