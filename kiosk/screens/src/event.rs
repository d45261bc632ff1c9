//! What reaches a session from outside.

use crate::{Checks, Status};
use peil_core::record::{Minute, Sequence};

/// Something that happened.
///
/// The board tells every one of them when it happens, and [`Event::Elapsed`] at least four times a second. An answer to
/// an [`Effect`](crate::Effect) that is no longer waited for is ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A button went down; the board has taken out the bounce.
    Press(Button),
    /// A button came up again.
    Release(Button),
    /// A finger came down on the screen.
    Touch(Point),
    /// The finger left the screen.
    Lift,
    /// So many milliseconds have passed since the last time this was told.
    Elapsed(u32),
    /// What the clock says; `None` while it has not been set. Told at the start, and when it changes.
    Clock(Option<Minute>),
    /// How the kiosk stands: the answer to [`Effect::Report`](crate::Effect::Report), and told without being asked when
    /// it changed, as by a setting over the serial line.
    Status(Status),
    /// The record of [`Effect::Keep`](crate::Effect::Keep) is in the log, safe from a power cut, under this number.
    Kept(Sequence),
    /// The log has no room for the record; nothing was overwritten.
    StorageFull,
    /// The log could not be written.
    StorageFault,
    /// The other end has every record, and has said so: [`Effect::Export`](crate::Effect::Export) is done.
    Exported,
    /// The export ended before that; it can go on later.
    ExportFailed,
    /// What [`Effect::Test`](crate::Effect::Test) found.
    Tested(Checks),
    /// [`Effect::Erase`](crate::Effect::Erase) is done.
    Erased,
    /// The log was not erased.
    EraseFailed,
}

/// A button, by what it is for.
///
/// Three are enough: [`Previous`](Self::Previous), [`Choose`](Self::Choose) and [`Next`](Self::Next) reach every control
/// of every screen. With five keys, the four directions and [`Choose`](Self::Choose), the way is shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Button {
    /// To the control before this one, of three buttons.
    Previous,
    /// Takes the control that has the focus.
    Choose,
    /// To the control after this one, of three buttons.
    Next,
    /// To the control above, of five keys.
    Up,
    /// To the control below, of five keys.
    Down,
    /// To the control on the left, of five keys.
    Left,
    /// To the control on the right, of five keys.
    Right,
}

impl Button {
    /// Every button.
    pub const ALL: [Self; 7] =
        [Self::Previous, Self::Choose, Self::Next, Self::Up, Self::Down, Self::Left, Self::Right];
}

/// A place on the screen in pixels, from the upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Point {
    /// To the right.
    pub x: u16,
    /// Downwards.
    pub y: u16,
}
