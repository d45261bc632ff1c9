//! Letters and how wide they are.

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
    /// Where its shades start.
    pub(crate) start: u16,
}

/// One size and weight of the typeface, drawn.
pub(crate) struct Face {
    /// Of a line.
    pub(crate) height: u16,
    /// Bits of a shade: 4 or 1.
    pub(crate) depth: u8,
    pub(crate) glyphs: &'static [Glyph],
    pub(crate) bits: &'static [u8],
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
        let place = self.glyphs.partition_point(|glyph| glyph.letter < letter);
        self.glyphs.get(place).filter(|glyph| glyph.letter == letter)
    }

    /// How wide a text is on one line.
    pub(crate) fn width(&self, text: &str) -> u16 {
        let advances = text.chars().filter_map(|letter| self.glyph(letter)).map(|glyph| glyph.advance);
        advances.fold(0, |sum: u16, advance| sum.saturating_add(advance.into()))
    }

    /// The shade of a pixel of a letter, 0 to 15.
    #[inline]
    pub(crate) fn shade(&self, glyph: &Glyph, x: u8, y: u8) -> u8 {
        // Asked for every pixel of every letter, so without a division.
        let place = usize::from(y).saturating_mul(glyph.width.into()).saturating_add(x.into());
        let byte = |index: usize| {
            self.bits.get(usize::from(glyph.start).saturating_add(index)).copied().unwrap_or(0)
        };
        if self.depth == 4 {
            let pair = byte(place >> 1);
            if place & 1 == 0 { pair >> 4 } else { pair & 15 }
        } else if byte(place >> 3) & (0x80 >> (place & 7)) == 0 {
            0
        } else {
            15
        }
    }

    /// The lines of a text in this width. A line ends at a space; a no-break space is none.
    pub(crate) fn lines<'t>(&self, text: &'t str, width: u16) -> Lines<'_, 't> {
        Lines { face: self, left: text, width }
    }

    /// How high a text is in this width.
    pub(crate) fn height_of(&self, text: &str, width: u16) -> u16 {
        let lines = u16::try_from(self.lines(text, width).count()).unwrap_or(u16::MAX);
        lines.saturating_mul(self.height)
    }

    /// Whether a text stays within this width and height.
    pub(crate) fn fits(&self, text: &str, width: u16, height: u16) -> bool {
        self.height_of(text, width) <= height && self.lines(text, width).all(|line| self.width(line) <= width)
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
