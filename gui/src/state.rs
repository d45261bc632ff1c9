//! What the application keeps between two frames, and between two days.

use crate::documents;
use crate::study::Course;
use peil_core::Source;
use peil_core::methods::Method;
use peil_portfolio::{Assessment, Company, Id, ScanRecord};
use peil_words::Language;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Which screen is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Every pillar.
    #[default]
    Overview,
    /// One pillar, by its id.
    Pillar(String),
    /// One entry, by its place in the picture.
    Detail(usize),
    /// What is to be done by when.
    Milestones,
    /// Where the figures come from.
    Sources,
    /// The portfolio as a whole.
    Dashboard,
    /// How far companies came, against the targets of the hub.
    Funnel,
    /// The provinces and the hubs.
    Map,
    /// What is known of the region.
    Region,
    /// The companies of the portfolio, or how to begin one.
    Companies,
    /// What is to be done, over all companies.
    Due,
    /// What kiosks recorded and nobody has decided on.
    Inbox,
    /// One company.
    Company(Id<Company>),
    /// Taking a file into the portfolio.
    Import,
    /// Handing the portfolio over as a file.
    Export,
    /// What can be set.
    Settings,
    /// A scan of a company; none for one that is to be made.
    Scan(Id<Company>, Option<Id<ScanRecord>>),
    /// An assessment of a company.
    Assessment(Id<Company>, Id<Assessment>),
}

impl Screen {
    /// True for what shows records of the portfolio.
    #[must_use]
    pub const fn is_of_the_portfolio(&self) -> bool {
        self.is_a_whole()
            || matches!(
                self,
                Self::Companies
                    | Self::Due
                    | Self::Settings
                    | Self::Company(_)
                    | Self::Scan(..)
                    | Self::Assessment(..)
            )
    }

    /// True for what is about the portfolio as a whole, each a section of its own.
    #[must_use]
    pub const fn is_a_whole(&self) -> bool {
        matches!(
            self,
            Self::Dashboard
                | Self::Funnel
                | Self::Map
                | Self::Region
                | Self::Inbox
                | Self::Import
                | Self::Export
        )
    }
}

/// How everything looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// As the system has it; light where it does not say.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Look {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}

/// What is kept from one day to the next. No data is in it, only where the portfolio is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The code of the language.
    pub language: String,
    /// Light, dark, or as the system has it.
    pub look: Look,
    /// How much larger everything is drawn.
    pub zoom: f32,
    /// In whose name edits are kept.
    pub coach: String,
    /// The portfolio that was open last.
    pub portfolio: Option<PathBuf>,
    /// Where new portfolios and copies go; none for the folder of documents.
    pub folder: Option<PathBuf>,
    /// The columns of the list of companies, by the ids of the messages that name them; none for the usual ones.
    pub columns: Option<Vec<String>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Dutch.code().to_owned(),
            look: Look::default(),
            zoom: 1.0,
            coach: String::new(),
            portfolio: None,
            folder: None,
            columns: None,
        }
    }
}

impl Settings {
    /// Where new portfolios and copies go.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.folder.clone().unwrap_or_else(documents::folder)
    }

    /// The language, Dutch where the code is unknown.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.parse().unwrap_or_default()
    }
}

/// What the overview is narrowed down to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A place by its id; none for the home places.
    pub place: Option<String>,
    /// Text that the name has to hold.
    pub search: String,
}

/// What was chosen on the screen of one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each one is a switch on the screen")]
pub struct DetailChoices {
    /// Compare across breaks.
    pub across_breaks: bool,
    /// The source to use where two disagree; none for the first.
    pub source: Option<Source>,
    /// The number of companies as typed.
    pub companies: String,
    /// The number of companies measured as typed.
    pub measured: String,
    /// The curves on the chart.
    pub curves: Curves,
    /// The methods whose computation is open.
    pub methods: OpenMethods,
    /// "Where does this come from?" is open.
    pub origin: bool,
    /// "How is this computed?" is open.
    pub working: bool,
    /// The table is open.
    pub table: bool,
}

/// Which curves are on the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Curves {
    shown: [bool; Course::ALL.len()],
}

impl Default for Curves {
    /// The three through baseline and latest value, which the methods differ by, and the way to the target.
    fn default() -> Self {
        let shown =
            |course| matches!(course, Course::Linear | Course::Growth | Course::Logistic | Course::Ideal);
        Self { shown: Course::ALL.map(shown) }
    }
}

impl Curves {
    /// Whether one of them is shown.
    #[must_use]
    pub const fn shows(self, course: Course) -> bool {
        self.shown[course as usize]
    }

    /// The switch of one of them.
    pub const fn switch(&mut self, course: Course) -> &mut bool {
        &mut self.shown[course as usize]
    }
}

/// Which methods show how they computed their verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenMethods {
    open: [bool; Method::ALL.len()],
}

impl OpenMethods {
    /// The switch of one of them.
    pub const fn switch(&mut self, method: Method) -> &mut bool {
        &mut self.open[method as usize]
    }

    /// Opens or closes every one.
    pub const fn set_all(&mut self, open: bool) {
        self.open = [open; Method::ALL.len()];
    }
}
