//! The way of a visitor through the screens.

mod action;
mod advance;
mod answers;
mod focus;
mod hands;
mod place;

pub use action::Action;
#[cfg(test)]
pub(crate) use focus::CONTROLS;
pub use place::{Care, Outcome, Page, Place, Progress};

use crate::texts::ASKED;
use crate::{Effect, Event, Format, Point, Status};
use hands::Hands;
use heapless::Vec;
use peil_core::intensity::{Answer, ITEMS, Level, Scan, Step};
use peil_core::record::{Language, Minute, Province, Record, Sector, SizeClass};

/// A session: where it is, and what it knows.
///
/// # Default value
/// There is none: [`Session::new`] wants the size of the screen.
///
/// # Example
/// ```
/// use peil_kiosk_screens::{Button, Effect, Event, Format, Place, Session, Status};
///
/// let mut session = Session::new(Format::Narrow);
/// // It asks how the kiosk stands before it lets anybody begin.
/// assert_eq!(session.handle(Event::Elapsed(250)), Some(Effect::Report));
/// session.handle(Event::Status(Status { device: 3, capacity: 1000, ..Status::default() }));
/// session.handle(Event::Press(Button::Choose));
/// session.handle(Event::Release(Button::Choose));
/// assert_eq!(session.place(), Place::Size);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub(crate) format: Format,
    pub(crate) place: Place,
    pub(crate) language: Language,
    pub(crate) size: Option<SizeClass>,
    pub(crate) sector: Option<Sector>,
    pub(crate) province: Option<Province>,
    pub(crate) scan: Scan,
    /// Which questions were answered, by bit.
    pub(crate) answered: u16,
    /// What was given to the log; with its number once it is kept.
    pub(crate) record: Option<Record>,
    pub(crate) outcome: Outcome,
    pub(crate) steps: Vec<Step, ITEMS>,
    pub(crate) status: Option<Status>,
    pub(crate) clock: Option<Minute>,
    /// The place of the focus among the controls of the screen.
    focus: u8,
    /// True while buttons are used: only then the focus is shown.
    by_buttons: bool,
    hands: Hands,
    /// Milliseconds since the last sign of life; on the invitation, since its language changed.
    idle: u32,
}

/// The invitation is shown in one language so long, in milliseconds, and then in the other.
const TURN: u32 = 8_000;
/// So long before the end a visitor is asked whether anybody is there, in milliseconds.
pub(crate) const WARNING: u32 = 15_000;

impl Session {
    /// The session of a kiosk that was just switched on, with a screen of this size.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self {
            format,
            place: Place::Attract,
            language: Language::Dutch,
            size: None,
            sector: None,
            province: None,
            scan: Scan::UNANSWERED,
            answered: 0,
            record: None,
            outcome: Outcome::Kept,
            steps: Vec::new(),
            status: None,
            clock: None,
            focus: 0,
            by_buttons: true,
            hands: Hands::default(),
            idle: 0,
        }
    }

    /// Which screen is shown.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The size of the screen.
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// The language that is shown.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// What the clock said last; `None` while it has not been set.
    #[must_use]
    pub const fn clock(&self) -> Option<Minute> {
        self.clock
    }

    /// The record of this visit, once it is in the log; with its number.
    #[must_use]
    pub fn kept(&self) -> Option<Record> {
        self.record.filter(|_| matches!(self.place, Place::Result(_)) && self.outcome == Outcome::Kept)
    }

    /// True while a button or the screen is held for longer than anybody does; it is left out until it comes up.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        self.hands.is_stuck()
    }

    /// Whole seconds until the visit ends, while the visitor is asked whether anybody is there.
    #[must_use]
    pub fn ends_in(&self) -> Option<u32> {
        let left = self.place.patience().filter(|_| self.place.warns())?.saturating_sub(self.idle);
        (left <= WARNING).then(|| left.div_ceil(1_000).max(1))
    }

    /// Takes what happened, and says what is to be done.
    pub fn handle(&mut self, event: Event) -> Option<Effect> {
        match event {
            Event::Press(button) => {
                if self.hands.press(button) {
                    self.by_buttons = true;
                    if self.wake() {
                        self.hands.spend();
                    }
                }
                None
            }
            Event::Release(button) => {
                if self.hands.release(button) {
                    self.button(button)
                } else {
                    None
                }
            }
            Event::Touch(point) => {
                if !self.hands.touch(point) {
                    return None;
                }
                self.by_buttons = false;
                if self.wake() { None } else { self.touch(point) }
            }
            Event::Lift => {
                self.hands.lift();
                None
            }
            Event::Elapsed(milliseconds) => self.elapsed(milliseconds),
            Event::Clock(minute) => {
                self.clock = minute;
                None
            }
            Event::Status(status) => {
                self.status = Some(status);
                None
            }
            answer => {
                self.answer(&answer);
                None
            }
        }
    }

    /// Somebody is there. True when that answers the question whether anybody is.
    fn wake(&mut self) -> bool {
        let was_asked = self.ends_in().is_some();
        // The invitation goes on turning its languages; touching it is no reason to stay with one.
        if self.place != Place::Attract {
            self.idle = 0;
        }
        was_asked
    }

    fn touch(&mut self, point: Point) -> Option<Effect> {
        let action = self.controls().iter().find(|control| control.area.contains(point))?.action;
        self.act(action)
    }

    fn elapsed(&mut self, milliseconds: u32) -> Option<Effect> {
        let chord = self.hands.elapsed(milliseconds);
        if chord && self.place == Place::Attract {
            self.go(Place::Care(Care::Menu));
            return Some(Effect::Report);
        }
        self.idle = self.idle.saturating_add(milliseconds);
        match self.place.patience() {
            None => self.turn(),
            Some(patience) if self.idle >= patience => self.expire(),
            Some(_) => None,
        }
    }

    /// The invitation in the other language. A kiosk that does not know how it stands asks once more.
    fn turn(&mut self) -> Option<Effect> {
        let unsure = self.status.as_ref().is_none_or(|status| status.faulty);
        if self.idle >= TURN {
            self.idle = 0;
            self.language = match self.language {
                Language::Dutch => Language::English,
                Language::English => Language::Dutch,
            };
            return unsure.then_some(Effect::Report);
        }
        self.status.is_none().then_some(Effect::Report)
    }

    /// Nobody came, or no answer came.
    fn expire(&mut self) -> Option<Effect> {
        match self.place {
            Place::Keeping => {
                self.not_kept(Outcome::Fault);
                None
            }
            Place::Care(Care::Export(Progress::Busy)) => {
                self.go(Place::Care(Care::Export(Progress::Failed)));
                Some(Effect::StopExport)
            }
            Place::Care(Care::Test(Progress::Busy, _)) => {
                self.go(Place::Care(Care::Test(Progress::Failed, None)));
                None
            }
            Place::Care(Care::Erase(Progress::Busy)) => {
                self.go(Place::Care(Care::Erase(Progress::Failed)));
                None
            }
            _ => self.home(),
        }
    }

    /// To a screen, with the focus on its first control.
    pub(crate) fn go(&mut self, place: Place) {
        self.place = place;
        self.idle = 0;
        self.focus = match place {
            // Back at a question, the answer that was given has the focus.
            Place::Question { number, .. } if self.is_answered(number) => {
                match self.scan.answer(number.into()) {
                    Some(Answer::Yes) | None => 0,
                    Some(Answer::No) => 1,
                    Some(Answer::Unknown) => 2,
                }
            }
            _ => 0,
        };
    }

    /// To the invitation; whatever the visitor said is forgotten.
    pub(super) fn home(&mut self) -> Option<Effect> {
        (self.size, self.sector, self.province) = (None, None, None);
        (self.scan, self.answered) = (Scan::UNANSWERED, 0);
        self.record = None;
        self.outcome = Outcome::Kept;
        self.steps.clear();
        self.language = Language::Dutch;
        self.go(Place::Attract);
        let unwell = self.status.as_ref().is_none_or(|status| status.full || status.faulty);
        unwell.then_some(Effect::Report)
    }

    /// True once a question was answered, "don't know" included.
    pub(crate) fn is_answered(&self, number: u8) -> bool {
        self.answered.checked_shr(number.into()).unwrap_or(0) & 1 == 1
    }

    /// The answers with what follows from them.
    pub(crate) fn deduced(&self) -> Scan {
        ASKED.deduced(self.scan)
    }

    /// The level that the steps lead to: the one above the worst case.
    pub(crate) fn next_level(&self) -> Option<Level> {
        self.deduced().worst().level().next()
    }
}
