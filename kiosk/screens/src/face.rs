//! Letters and how wide they are.

use crate::rows::Rows;

/// A letter.
pub(crate) struct Glyph {
    pub(crate) letter: char,
    /// To the next letter.
    pub(crate) advance: u8,
    /// From the pen to the drawing.
    pub(crate) left: i8,
    /// From the top of the line to the drawing.
    pub(crate) top: i8,
    pub(crate) width: u8,
    pub(crate) height: u8,
    /// Where its rows start, in bytes.
    pub(crate) start: u16,
}

/// One size and weight of the typeface, drawn.
pub(crate) struct Face {
    /// Of a line.
    pub(crate) height: u16,
    /// True where letters have soft edges.
    pub(crate) shades: bool,
    pub(crate) glyphs: &'static [Glyph],
    /// Those of every letter, as the build script packs them.
    pub(crate) rows: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/faces.rs"));

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Type {
    Small,
    Body,
    Strong,
    Lead,
    Title,
    /// For figures only.
    Large,
}

impl Type {
    pub(crate) fn face(self, shades: bool) -> &'static Face {
        match (self, shades) {
            (Self::Small, true) => &SMALL_SMOOTH,
            (Self::Small, false) => &SMALL_SHARP,
            (Self::Body, true) => &BODY_SMOOTH,
            (Self::Body, false) => &BODY_SHARP,
            (Self::Strong, true) => &STRONG_SMOOTH,
            (Self::Strong, false) => &STRONG_SHARP,
            (Self::Lead, true) => &LEAD_SMOOTH,
            (Self::Lead, false) => &LEAD_SHARP,
            (Self::Title, true) => &TITLE_SMOOTH,
            (Self::Title, false) => &TITLE_SHARP,
            (Self::Large, true) => &LARGE_SMOOTH,
            (Self::Large, false) => &LARGE_SHARP,
        }
    }

    /// The next smaller one that says the same.
    pub(crate) const fn smaller(self) -> Option<Self> {
        match self {
            Self::Small | Self::Large => None,
            Self::Body => Some(Self::Small),
            Self::Lead | Self::Strong => Some(Self::Body),
            Self::Title => Some(Self::Strong),
        }
    }
}

impl Face {
    /// The letter, or a question mark for one that the typeface does not have here.
    pub(crate) fn glyph(&self, letter: char) -> Option<&'static Glyph> {
        self.found(letter).or_else(|| self.found('?'))
    }

    fn found(&self, letter: char) -> Option<&'static Glyph> {
        let at = |place: usize| self.glyphs.get(place).filter(|glyph| glyph.letter == letter);
        // Texts are measured and drawn letter by letter: most are where they stand in ASCII, in a face that has all of it.
        let ascii = usize::try_from(u32::from(letter).wrapping_sub(u32::from(' '))).unwrap_or(0);
        at(ascii).or_else(|| at(self.glyphs.partition_point(|glyph| glyph.letter < letter)))
    }

    /// How wide a text is on one line.
    pub(crate) fn width(&self, text: &str) -> u16 {
        let advances = text.chars().filter_map(|letter| self.glyph(letter)).map(|glyph| glyph.advance);
        advances.fold(0, |sum: u16, advance| sum.saturating_add(advance.into()))
    }

    /// The rows of a letter, from the top.
    pub(crate) fn rows(&self, glyph: &Glyph) -> Rows {
        let packed = self.rows.get(usize::from(glyph.start)..).unwrap_or_default();
        Rows::new(packed, self.shades, glyph.width)
    }

    /// The lines of a text in this width. A line ends at a space; a no-break space is none.
    pub(crate) fn lines<'t>(&self, text: &'t str, width: u16) -> Lines<'_, 't> {
        Lines { face: self, left: text, width }
    }

    /// How high a text is in this width.
    pub(crate) fn height_of(&self, text: &str, width: u16) -> u16 {
        self.lines(text, width).fold(0, |height: u16, _| height.saturating_add(self.height))
    }

    /// Whether a text stays within this width and height.
    pub(crate) fn fits(&self, text: &str, width: u16, height: u16) -> bool {
        let mut used: u16 = 0;
        self.lines(text, width).all(|line| {
            used = used.saturating_add(self.height);
            used <= height && self.width(line) <= width
        })
    }
}

/// A text, line by line.
pub(crate) struct Lines<'f, 't> {
    face: &'f Face,
    left: &'t str,
    width: u16,
}

impl<'t> Iterator for Lines<'_, 't> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        if self.left.is_empty() {
            return None;
        }
        let (mut wide, mut end) = (0_u16, None);
        for (at, letter) in self.left.char_indices() {
            if letter == ' ' {
                end = Some(at);
            }
            wide = wide.saturating_add(self.face.glyph(letter).map_or(0, |glyph| glyph.advance.into()));
            if wide > self.width
                && let Some(end) = end
            {
                let (line, rest) = self.left.split_at_checked(end)?;
                self.left = rest.strip_prefix(' ').unwrap_or(rest);
                return Some(line);
            }
        }
        let line = self.left;
        self.left = "";
        Some(line)
    }
}
