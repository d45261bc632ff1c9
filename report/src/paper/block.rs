//! What a report is made of.

use super::lines::Span;
use peil_drawing::sign::Sign;
use peil_drawing::{Ink, Scene};

/// How large text is set, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// Notes and sources.
    Fine,
    /// What goes with figures.
    Small,
    /// Running text.
    Body,
    /// The first words of a report.
    Lead,
    /// Figures in a row of cards.
    Figure,
    /// Heads of parts.
    Part,
    /// Heads of sections.
    Section,
    /// The name of the report where it would be long in large letters, and where it still would be.
    LongestTitle,
    LongTitle,
    /// The name of the report.
    Title,
}

impl Size {
    /// The size in points.
    pub(crate) const fn points(self) -> f32 {
        match self {
            Self::Fine => 7.6,
            Self::Small => 8.4,
            Self::Body => 9.5,
            Self::Lead | Self::Part => 10.5,
            Self::Section => 14.0,
            Self::LongestTitle => 16.0,
            Self::Figure => 17.0,
            Self::LongTitle => 18.0,
            Self::Title => 24.0,
        }
    }

    /// From line to line, in points.
    pub(crate) fn line(self) -> f32 {
        let factor = match self {
            Self::Title | Self::LongTitle | Self::LongestTitle | Self::Section | Self::Figure => 1.22,
            Self::Part | Self::Fine => 1.34,
            Self::Small | Self::Body | Self::Lead => 1.42,
        };
        self.points() * factor
    }
}

/// To which side text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Text of one size, with words in it that stand out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rich {
    pub(crate) spans: Vec<Span>,
    pub(crate) size: Size,
}

impl Rich {
    pub(crate) fn new(size: Size, text: impl Into<String>) -> Self {
        Self { spans: vec![Span { text: text.into(), strong: false, ink: Ink::Text }], size }
    }

    pub(crate) fn strong(size: Size, text: impl Into<String>) -> Self {
        Self { spans: vec![Span { text: text.into(), strong: true, ink: Ink::Text }], size }
    }

    pub(crate) fn muted(size: Size, text: impl Into<String>) -> Self {
        Self::new(size, text).in_ink(Ink::Muted)
    }

    pub(crate) fn in_ink(mut self, ink: Ink) -> Self {
        self.spans.iter_mut().for_each(|span| span.ink = ink);
        self
    }

    /// The same with more behind it.
    pub(crate) fn and(mut self, text: impl Into<String>, strong: bool, ink: Ink) -> Self {
        self.spans.push(Span { text: text.into(), strong, ink });
        self
    }
}

/// A piece of a report.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// A heading; 1 is the name of the report, 2 a section, 3 a part of one.
    Heading(u8, String),
    /// A paragraph.
    Text(Rich),
    /// Points in order, or in none.
    List { numbered: bool, items: Vec<Rich> },
    /// Points, each behind a small drawing of one width. What it means is said in the text.
    Marked(Vec<(Scene, Rich)>),
    /// A table.
    Table(Table),
    /// A drawing at a scale, with what it shows in words.
    Figure { scene: Scene, scale: f32, alt: String },
    /// Side by side, with the share of the width that each takes.
    Beside(Vec<(f32, Vec<Block>)>),
    /// Cards of one size side by side, each in one piece.
    Cards(Vec<Vec<Block>>),
    /// A remark that has to be seen: on a quiet ground, in one piece.
    Remark(Vec<Block>),
    /// Together on one page where they fit on one.
    Together(Vec<Block>),
    /// Room, in points.
    Room(f32),
}

/// Rows under the names of columns, which are repeated on every page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) head: String,
    pub(crate) side: Side,
}

/// A cell.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) text: Rich,
    pub(crate) sign: Option<Sign>,
    /// A drawing beneath the text, with what it shows in words.
    pub(crate) scene: Option<(Scene, f32, String)>,
}

impl Column {
    pub(crate) fn left(head: impl Into<String>) -> Self {
        Self { head: head.into(), side: Side::Left }
    }

    pub(crate) fn right(head: impl Into<String>) -> Self {
        Self { head: head.into(), side: Side::Right }
    }
}

impl Cell {
    pub(crate) fn rich(text: Rich) -> Self {
        Self { text, sign: None, scene: None }
    }

    pub(crate) fn strong(text: impl Into<String>) -> Self {
        Self::rich(Rich::strong(Size::Small, text))
    }

    pub(crate) fn signed(sign: Sign, text: Rich) -> Self {
        Self { text, sign: Some(sign), scene: None }
    }

    pub(crate) fn drawn(scene: Scene, scale: f32, alt: String) -> Self {
        Self { text: Rich::new(Size::Small, ""), sign: None, scene: Some((scene, scale, alt)) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::rich(Rich::new(Size::Small, text))
    }
}

impl Block {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(Rich::new(Size::Body, text))
    }

    pub(crate) fn note(text: impl Into<String>) -> Self {
        Self::Text(Rich::muted(Size::Small, text))
    }
}
