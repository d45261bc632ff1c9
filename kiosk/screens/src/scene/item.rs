//! A part of a screen.

use crate::area::Area;
use crate::face::Type;
use crate::ink::Ink;
use crate::session::Action;
use peil_core::Decimal;
use peil_core::intensity::Scan;
use peil_core::record::Record;

/// What stands somewhere, and what taking it does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item<'a> {
    pub(crate) area: Area,
    pub(crate) what: What<'a>,
    pub(crate) action: Option<Action>,
}

/// Where text stands between left and right. From top to bottom it stands in the middle, but for a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Look {
    Plain,
    /// What was chosen before.
    Chosen,
    /// Smaller words, in two lines if need be.
    Listed,
}

/// A sign in place of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Symbol {
    Back,
}

/// What stands there.
#[derive(Clone, Copy, Debug, Hash)]
pub(crate) enum What<'a> {
    /// A text; smaller where it does not fit.
    Text { text: &'a str, kind: Type, ink: Ink, align: Align },
    /// A text from the top, and under it another one.
    Passage { title: &'a str, text: &'a str },
    /// A button with words.
    Button { label: &'a str, look: Look, focused: bool },
    /// A button with a sign.
    Sign { symbol: Symbol, focused: bool },
    /// How far through the questions.
    Progress { done: u8, of: u8 },
    /// The twelve answers as a scale: in use, perhaps, not; with the levels marked.
    Scale { worst: u8, best: u8 },
    /// The twelve answers in their order.
    Answers { scan: Scan, answered: u16 },
    /// A level staff on its side, with its target; shares of a hundred.
    Gauge { value: Decimal, target: Decimal },
    /// A share as a bar; `most` fills it.
    Bar { share: Decimal, most: Decimal, own: bool },
    /// A number in a disc.
    Disc { number: u8 },
    /// The mark of Peil.
    Mark,
    /// The record as a QR code.
    Code { record: &'a Record },
}
