//! What taking a control does.

use super::{Action, Care, Page, Place, Progress, Session};
use crate::Effect;
use crate::advice;
use crate::scene::pages;
use crate::texts::ASKED;
use peil_core::intensity::{Answer, ITEMS};
use peil_core::record::{Language, Province, Record, Sector};

/// The last question, from 0.
const LAST: u8 = 11;
const _: () = assert!(ITEMS == 12);

impl Session {
    pub(super) fn act(&mut self, action: Action) -> Option<Effect> {
        match (self.place, action) {
            (Place::Attract, Action::Begin(language)) => self.begin(language),
            (_, Action::Back) => return self.back(),
            (Place::Size, Action::Size(size)) => {
                self.size = Some(size);
                self.go(Place::Sector(0));
            }
            (Place::Size, Action::Skip) => {
                self.size = None;
                self.go(Place::Sector(0));
            }
            (Place::Sector(_), Action::Sector(sector)) => {
                self.sector = Some(sector);
                self.go(Place::Province(0));
            }
            (Place::Sector(_), Action::Skip) => {
                self.sector = None;
                self.go(Place::Province(0));
            }
            (Place::Sector(page), Action::More) => {
                self.go(Place::Sector(pages::after(page, Sector::COUNT.into())));
            }
            (Place::Province(_), Action::Province(province)) => {
                self.province = Some(province);
                self.go(question(0));
            }
            (Place::Province(_), Action::Skip) => {
                self.province = None;
                self.go(question(0));
            }
            (Place::Province(page), Action::More) => {
                self.go(Place::Province(pages::after(page, Province::ALL.len())));
            }
            (Place::Question { number, .. }, Action::Answer(answer)) => self.take(number, answer),
            (Place::Question { number, example }, Action::Example) => {
                let focus = self.focus;
                self.go(Place::Question { number, example: !example });
                self.focus = focus;
            }
            (Place::Review, Action::Show) => return self.keep(),
            (Place::Result(page), Action::Next) => self.go(Place::Result(page.next().unwrap_or(page))),
            (Place::Result(_), Action::Done) => return self.home(),
            (Place::Care(care), action) => return self.care(care, action),
            _ => {}
        }
        None
    }

    fn begin(&mut self, language: Language) {
        if self.is_open() {
            self.language = language;
            self.go(Place::Size);
        }
    }

    /// True where a record could be kept, as far as is known.
    pub(crate) fn is_open(&self) -> bool {
        self.status.as_ref().is_some_and(|status| !status.full && !status.faulty)
    }

    fn take(&mut self, number: u8, answer: Answer) {
        self.scan = self.scan.with(number.into(), answer).unwrap_or(self.scan);
        self.answered |= 1_u16.checked_shl(number.into()).unwrap_or(0);
        self.go(if number < LAST { question(number.saturating_add(1)) } else { Place::Review });
    }

    /// Gives the record to the log. The visitor cannot go back after this: the record would be a second one.
    fn keep(&mut self) -> Option<Effect> {
        let record = Record {
            size: self.size,
            sector: self.sector,
            province: self.province,
            scan: self.scan,
            minute: self.clock,
            ..Record::new(self.language, ASKED, self.status.as_ref()?.device)
        };
        self.record = Some(record);
        self.steps = self.next_level().map(|level| advice::steps(self.deduced(), level)).unwrap_or_default();
        self.go(Place::Keeping);
        Some(Effect::Keep(record))
    }

    fn back(&mut self) -> Option<Effect> {
        match self.place {
            Place::Size | Place::Care(Care::Menu) => return self.home(),
            Place::Sector(_) => self.go(Place::Size),
            Place::Province(_) => self.go(Place::Sector(0)),
            Place::Question { number, .. } => self.go(match number.checked_sub(1) {
                Some(before) => question(before),
                None => Place::Province(0),
            }),
            Place::Review => self.go(question(LAST)),
            Place::Result(page) => match page.before() {
                Some(before) => self.go(Place::Result(before)),
                None => return self.home(),
            },
            Place::Care(care) => {
                let was_exporting = care == Care::Export(Progress::Busy);
                self.go(Place::Care(Care::Menu));
                return Some(if was_exporting { Effect::StopExport } else { Effect::Report });
            }
            Place::Attract | Place::Keeping => {}
        }
        None
    }

    fn care(&mut self, care: Care, action: Action) -> Option<Effect> {
        let (next, effect) = match (care, action) {
            (Care::Menu, Action::OpenExport) => (Care::Export(Progress::Asked), Effect::Report),
            (Care::Export(Progress::Asked | Progress::Failed), Action::Export) => {
                (Care::Export(Progress::Busy), Effect::Export)
            }
            (Care::Menu, Action::Test) => (Care::Test(Progress::Busy, None), Effect::Test),
            (Care::Menu, Action::OpenErase) => (Care::Erase(Progress::Asked), Effect::Report),
            (Care::Erase(Progress::Asked | Progress::Failed), Action::Erase) if self.may_erase() => {
                (Care::Erase(Progress::Busy), Effect::Erase)
            }
            _ => return None,
        };
        self.go(Place::Care(next));
        Some(effect)
    }

    /// True when there is something to erase, and all of it was exported.
    pub(crate) fn may_erase(&self) -> bool {
        self.status.as_ref().is_some_and(|status| status.records > 0 && status.not_exported == 0)
    }
}

const fn question(number: u8) -> Place {
    Place::Question { number, example: false }
}

impl Page {
    /// The page after this one.
    pub(crate) const fn next(self) -> Option<Self> {
        match self {
            Self::Score => Some(Self::Steps),
            Self::Steps => Some(Self::Compared),
            Self::Compared => Some(Self::Code),
            Self::Code => None,
        }
    }

    /// The page before this one.
    pub(crate) const fn before(self) -> Option<Self> {
        match self {
            Self::Score => None,
            Self::Steps => Some(Self::Score),
            Self::Compared => Some(Self::Steps),
            Self::Code => Some(Self::Compared),
        }
    }
}
