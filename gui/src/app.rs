//! The application: what it holds, and one frame of it.

mod figures;
mod portfolio;

use crate::command::{Act, Command};
use crate::data_file;
use crate::files::{self, Asking, Bare, Desktop, Wanted};
use crate::loading::Loading;
use crate::notice::{self, Notice};
use crate::palette::{self, Palette};
use crate::paper;
use crate::picture::{Day, Picture};
use crate::row_text::RowText;
use crate::screens;
use crate::session::Session;
use crate::state::{DetailChoices, Filter, Look, Screen, Settings};
use crate::study::Study;
use crate::theme::{self, Themed, space};
use crate::toasts::{self, Toast};
use crate::work::{self, Work};
use crate::{navigation, shortcuts, top_bar, tour};
use eframe::Frame;
use egui::{CentralPanel, Margin, Theme, ThemePreference, Ui, ViewportCommand};
use peil_fixtures::National;
use peil_portfolio::{Date, Timestamp};
use peil_words::{Key, Language, Words};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The width of the window below which the sections move from the left to the top.
const NARROW: f32 = 820.0;

/// What the application is started with.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// A data file to open.
    pub file: Option<PathBuf>,
    /// A name in which edits are kept, that goes before the one that was kept.
    pub coach: Option<String>,
    /// A language that goes before the one that was kept.
    pub language: Option<Language>,
    /// The day to take for today; none for the clock's.
    pub today: Option<Day>,
}

/// The application.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is something open, or a wish for the next frame")]
pub struct App {
    /// What is kept between two days.
    pub settings: Settings,
    /// The words in the language of the settings.
    pub words: Words,
    /// What is shown; none when the facts themselves cannot be read.
    pub picture: Option<Picture>,
    /// The state of the portfolio whose region is shown; none while the country or a file is.
    pub regional: Option<u64>,
    /// Which screen is shown.
    pub screen: Screen,
    /// The screen to go back to from an indicator.
    pub list: Screen,
    /// The list of the portfolio to go back to from a company.
    pub worked_from: Screen,
    /// What the overview is narrowed down to.
    pub filter: Filter,
    /// What was chosen for the indicator on the screen.
    pub choices: DetailChoices,
    /// The pillar that the milestones are narrowed down to.
    pub milestone_pillar: Option<String>,
    /// The path in the dialog for opening a file, while it is open.
    pub opening: Option<String>,
    /// Why the last file was refused.
    pub refused: Option<String>,
    /// The search field is to get the focus.
    pub to_search: bool,
    /// The content is to go back to its top.
    pub to_top: bool,
    /// The window is to close.
    pub to_quit: bool,
    /// The portfolio that is open.
    pub session: Option<Session>,
    /// The day to take for today.
    pub today: Day,
    /// The part of a company's file that is shown; the next company is shown at the same part.
    pub company_tab: screens::company::Tab,
    /// The form of a scan.
    pub scan_form: screens::scan::Form,
    /// The form of an assessment.
    pub assessment_form: screens::assessment::Form,
    /// What was typed to begin or open a portfolio.
    pub start: screens::companies::Start,
    /// What was computed for the indicator on the screen; computed anew when it is asked for something else.
    pub study: Option<Study>,
    /// What is shown is dark.
    pub is_dark: bool,
    /// What was typed and chosen on the screen of the settings.
    pub settings_form: screens::settings::Form,
    /// What is being done with the portfolio, which is not at hand until it ends.
    pub work: Option<Work>,
    /// The settings are to be kept now, not only at the end: which portfolio is open has to outlive a sudden end.
    pub to_keep: bool,
    /// Portfolios of up to this many bytes are opened before the next frame, larger ones beside the window.
    pub small_file: u64,
    /// The portfolio that is being opened beside the window.
    pub loading: Option<Loading>,
    /// Since when the outcome of the latest edit is shown.
    pub toast: Toast,
    /// The palette while it is open.
    pub palette: Option<Palette>,
    /// The stop that the tour is at.
    pub tour: Option<usize>,
    /// The sheet with all keys is open.
    pub sheet: bool,
    /// The desktop around the window.
    pub desktop: Arc<dyn Desktop>,
    /// It was found to have no dialogs: paths are typed.
    pub no_dialogs: bool,
    /// The dialog of the system that is open.
    pub asking: Option<Asking>,
    /// The screen to take a file into the portfolio.
    pub import: screens::import::Board,
    /// The screen to hand the portfolio over as a file.
    pub export: screens::export::Form,
    /// What is asked before a report is made.
    pub paper: Option<paper::Form>,
    /// The report of the country that is being made.
    pub making: Option<paper::Making>,
    /// What became of a file, while it is told.
    pub notice: Option<Notice>,
    /// How many of those there were, and how many edits before the latest of them.
    pub noticed: (u64, u64),
    /// The file that was written last.
    pub written: Option<PathBuf>,
    /// A file that is being opened by another program.
    pub sent: Option<notice::Opening>,
    ctx: egui::Context,
    rows: Vec<RowText>,
    applied: Option<(Look, f32)>,
}

impl App {
    /// The application in an egui context, with the settings of the last time.
    #[must_use]
    pub fn new(ctx: &egui::Context, kept: Option<Settings>, start: &Start) -> Self {
        theme::install(ctx);
        let mut settings = kept.unwrap_or_default();
        if let Some(coach) = &start.coach {
            settings.coach.clone_from(coach);
        }
        if let Some(language) = start.language {
            language.code().clone_into(&mut settings.language);
        }
        let today = start.today.unwrap_or_else(crate::today::today);
        let national = National::embedded().ok();
        let mut app = Self {
            words: Words::new(settings.language()),
            picture: national.map(|national| Picture::new(Cow::Borrowed(national), None, today)),
            settings,
            screen: Screen::Overview,
            regional: None,
            list: Screen::Overview,
            worked_from: Screen::Companies,
            filter: Filter::default(),
            choices: DetailChoices::default(),
            milestone_pillar: None,
            opening: None,
            refused: None,
            to_search: false,
            to_top: false,
            to_quit: false,
            session: None,
            today,
            company_tab: screens::company::Tab::default(),
            scan_form: screens::scan::Form::default(),
            assessment_form: screens::assessment::Form::default(),
            start: screens::companies::Start::default(),
            study: None,
            is_dark: false,
            settings_form: screens::settings::Form::default(),
            work: None,
            to_keep: false,
            small_file: crate::loading::SMALL,
            loading: None,
            ctx: ctx.clone(),
            toast: Toast::default(),
            palette: None,
            tour: None,
            sheet: false,
            desktop: Arc::new(Bare),
            no_dialogs: false,
            asking: None,
            import: screens::import::Board::default(),
            export: screens::export::Form::default(),
            paper: None,
            making: None,
            notice: None,
            noticed: (0, 0),
            written: None,
            sent: None,
            rows: Vec::new(),
            applied: None,
        };
        app.write_rows();
        // Of two large ones the second would wait for the first.
        let last =
            app.settings.portfolio.clone().filter(|_| !start.file.as_deref().is_some_and(is_portfolio));
        if let Some(last) = last {
            app.open_portfolio(&last);
        }
        if let Some(file) = &start.file {
            app.open(file);
        }
        app
    }

    /// The texts of the rows, one for every entry.
    #[must_use]
    pub fn rows(&self) -> &[RowText] {
        &self.rows
    }

    fn write_rows(&mut self) {
        self.rows = self.picture.as_ref().map_or_else(Vec::new, |picture| {
            let entries = picture.national.entries.iter().zip(&picture.cards);
            entries.map(|(entry, card)| RowText::new(&self.words, picture, entry, card)).collect()
        });
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, language: Language) {
        language.code().clone_into(&mut self.settings.language);
        self.words = Words::new(language);
        self.write_rows();
    }

    /// Shows an indicator.
    pub fn show_detail(&mut self, index: usize) {
        if !matches!(self.screen, Screen::Detail(_)) {
            self.list = self.screen.clone();
        }
        let DetailChoices { companies, curves, .. } = std::mem::take(&mut self.choices);
        self.choices = DetailChoices { companies, curves, ..Default::default() };
        self.go(Screen::Detail(index));
    }

    /// Shows another screen from its top.
    pub fn go(&mut self, screen: Screen) {
        screens::company::leave(self);
        if self.screen == Screen::Settings {
            screens::settings::leave(self);
        }
        if matches!(screen, Screen::Companies | Screen::Due) {
            self.worked_from = screen.clone();
        }
        self.screen = screen;
        self.to_top = true;
    }

    /// Today as the portfolio has it.
    #[must_use]
    pub fn date(&self) -> Date {
        let (year, month, day) = self.today;
        // A day of the clock is on the calendar; before 1900 the first day of it serves.
        Date::new(year, month, day).unwrap_or_else(|_| Timestamp::from_unix(i64::MIN).date())
    }

    /// Opens a data file or a portfolio; when it is refused, what was there stays, with the reason above it.
    pub fn open(&mut self, path: &Path) {
        if is_portfolio(path) {
            self.go(Screen::Companies);
            if self.settings.coach.is_empty() {
                // The screen asks for the name first.
                self.start.path = Some(path.display().to_string());
            } else {
                self.open_portfolio(path);
            }
            return;
        }
        match data_file::read(path) {
            Ok(national) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
                self.show_picture(Cow::Owned(national), Some(name));
            }
            Err(error) => self.refused = Some(self.words.load_error(&error)),
        }
    }

    /// Opens a portfolio or figures that were dropped on the window, and reads anything else to take it over.
    fn take_dropped(&mut self, path: &Path) {
        if is_portfolio(path) || data_file::is_data(path) {
            self.open(path);
        } else {
            screens::import::read(self, path);
        }
    }

    /// Says what became of a file, after every edit until now.
    pub fn tell(&mut self, notice: Notice) {
        if let Notice::Written(path) = &notice {
            self.written = Some(path.clone());
        }
        self.noticed = (self.noticed.0 + 1, self.session.as_ref().map_or(0, |session| session.outcomes));
        self.notice = Some(notice);
    }

    /// Whether a file can be chosen in a dialog of the system.
    #[must_use]
    pub fn has_dialogs(&self) -> bool {
        self.desktop.has_dialogs() && !self.no_dialogs
    }

    /// The egui context of the window.
    #[must_use]
    pub const fn context(&self) -> &egui::Context {
        &self.ctx
    }

    /// Asks which file is to be opened: in a dialog of the system, or in a field where there is none.
    pub fn ask_to_open(&mut self) {
        if self.has_dialogs() {
            files::ask(self, Wanted::Open, None);
        } else {
            self.opening = Some(self.opening.take().unwrap_or_default());
        }
    }

    /// Opens the file that was written last with the program of the system.
    pub fn open_written(&mut self) {
        if let Some(path) = self.written.clone() {
            notice::open(self, &path);
        }
    }

    /// Does what a command asks, when it can be done now.
    pub fn obey(&mut self, command: Command) {
        let entry = command.entry();
        if !(entry.available)(self) {
            return;
        }
        match entry.act {
            Act::Go(screen) => self.go(screen),
            Act::Do(work) => work(self),
        }
    }

    /// Closes what is open above the screen, or goes back to the screen before this one.
    pub fn back(&mut self) {
        let asking =
            self.screen == Screen::Due && self.session.as_mut().is_some_and(|session| session.tasks.stop());
        // A row that stands in the place of the list is left first.
        let row = self.screen == Screen::Import && self.import.close_row();
        if !asking && !row && self.opening.take().is_none() && self.refused.take().is_none() {
            let before = match self.screen {
                Screen::Company(_) => self.worked_from.clone(),
                Screen::Companies
                | Screen::Due
                | Screen::Dashboard
                | Screen::Funnel
                | Screen::Map
                | Screen::Region
                | Screen::Inbox
                | Screen::Import
                | Screen::Export => Screen::Companies,
                Screen::Scan(company, _) | Screen::Assessment(company, _) => Screen::Company(company),
                _ => std::mem::take(&mut self.list),
            };
            self.go(before);
        }
    }

    /// Gives the focus to the search field, on a screen that has one.
    pub fn to_search_field(&mut self) {
        if !matches!(self.screen, Screen::Companies) {
            self.go(Screen::Overview);
        }
        self.to_search = true;
    }

    /// Closes the portfolio, and does not open it by itself the next time.
    pub fn leave_portfolio(&mut self) {
        self.close_portfolio();
        self.settings.portfolio = None;
        self.to_keep = true;
    }

    /// One frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.apply_settings(ui.ctx());
        self.look_at_loading();
        self.look_at_work(ui.ctx());
        files::look(self);
        paper::look(self);
        notice::look(self);
        screens::import::look(self);
        self.keep_region_up_to_date();
        // What lies above everything has the keys for itself.
        let covered = ui.memory(|memory| memory.top_modal_layer().is_some());
        let commands = if covered { Vec::new() } else { Command::pressed(ui.ctx()) };
        for command in commands {
            self.obey(command);
        }
        if self.to_quit {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        let dropped =
            ui.ctx().input(|input| input.raw.dropped_files.first().map(|file| file.path().to_path_buf()));
        if let Some(path) = dropped {
            self.take_dropped(&path);
        }
        let narrow = ui.available_width() < NARROW;
        top_bar::show(self, ui, narrow);
        if !narrow {
            navigation::show(self, ui);
        }
        let side = if narrow { 14 } else { 28 };
        let panel =
            egui::Frame::new().fill(ui.ink(theme::Ink::Page)).inner_margin(Margin::symmetric(side, 0));
        CentralPanel::default().frame(panel).show(ui, |ui| {
            tour::mark(ui.ctx(), tour::Part::Content, ui.max_rect());
            self.content(ui);
        });
        toasts::show(self, ui.ctx());
        paper::show(self, ui.ctx());
        palette::show(self, ui.ctx());
        shortcuts::show(self, ui.ctx());
        tour::show(self, ui.ctx());
    }

    fn content(&mut self, ui: &mut Ui) {
        let key = match &self.screen {
            Screen::Overview => "overview".to_owned(),
            Screen::Pillar(pillar) => format!("pillar {pillar}"),
            Screen::Detail(index) => format!("detail {index}"),
            Screen::Milestones => "milestones".to_owned(),
            Screen::Sources => "sources".to_owned(),
            Screen::Companies => "companies".to_owned(),
            Screen::Due => "due".to_owned(),
            Screen::Settings => "settings".to_owned(),
            Screen::Dashboard => "dashboard".to_owned(),
            Screen::Funnel => "funnel".to_owned(),
            Screen::Map => "map".to_owned(),
            Screen::Region => "region".to_owned(),
            Screen::Inbox => "inbox".to_owned(),
            Screen::Import => "import".to_owned(),
            Screen::Export => "export".to_owned(),
            Screen::Company(company) => format!("company {}", company.number()),
            Screen::Scan(company, _) => format!("scan {}", company.number()),
            Screen::Assessment(_, assessment) => format!("assessment {}", assessment.number()),
        };
        if self.screen == Screen::Import {
            screens::import::show(self, ui);
            return;
        }
        if let Some(work) = self.work.as_ref().filter(|_| self.screen.is_of_the_portfolio()) {
            work::show(&self.words, work, ui);
            return;
        }
        if self.screen.is_of_the_portfolio()
            && !matches!(
                (&self.screen, &self.session),
                (Screen::Companies | Screen::Settings, _) | (_, Some(_))
            )
        {
            self.go(Screen::Companies);
        }
        let refused = self.screen == Screen::Companies && self.start.refused.is_some();
        let lists = matches!(self.screen, Screen::Companies | Screen::Due | Screen::Inbox);
        if lists && self.session.is_some() && !refused {
            // The list scrolls by itself, so that only what is seen of it is laid out.
            ui.set_max_width(ui.available_width().min(1320.0));
            top_bar::messages(self, ui);
            match self.screen {
                Screen::Due => screens::due::show(self, ui),
                Screen::Inbox => screens::inbox::show(self, ui),
                _ => screens::companies::show(self, ui),
            }
            return;
        }
        let mut scroll = egui::ScrollArea::vertical().id_salt(key).auto_shrink([false, false]);
        if std::mem::take(&mut self.to_top) {
            scroll = scroll.vertical_scroll_offset(0.0);
        }
        scroll.show(ui, |ui| {
            // Room for the scroll bar, so that nothing lies under it.
            ui.set_max_width((ui.available_width() - 6.0).min(1320.0));
            top_bar::messages(self, ui);
            match self.screen.clone() {
                Screen::Overview => screens::overview::show(self, ui, None),
                Screen::Pillar(pillar) => screens::overview::show(self, ui, Some(&pillar)),
                Screen::Detail(index) => screens::detail::show(self, ui, index),
                Screen::Milestones => screens::milestones::show(self, ui),
                Screen::Sources => screens::sources::show(self, ui),
                Screen::Settings => screens::settings::show(self, ui),
                Screen::Dashboard => screens::dashboard::show(self, ui),
                Screen::Funnel => screens::funnel::show(self, ui),
                Screen::Map => screens::map::show(self, ui),
                Screen::Region => screens::region::show(self, ui),
                Screen::Export => screens::export::show(self, ui),
                // It scrolls by itself.
                Screen::Import => {}
                // Without a portfolio, how to begin one.
                Screen::Companies | Screen::Due | Screen::Inbox => screens::companies::show(self, ui),
                Screen::Company(company) => screens::company::show(self, ui, company),
                Screen::Scan(company, scan) => screens::scan::show(self, ui, company, scan),
                Screen::Assessment(company, assessment) => {
                    screens::assessment::show(self, ui, company, assessment);
                }
            }
            ui.add_space(space::SECTION);
        });
    }

    fn apply_settings(&mut self, ctx: &egui::Context) {
        let wanted = (self.settings.look, self.settings.zoom);
        if self.applied.is_none() {
            // The commands enlarge, and the settings keep how much.
            ctx.options_mut(|options| {
                options.zoom_with_keyboard = false;
                options.fallback_theme = Theme::Light;
            });
        }
        #[expect(clippy::float_cmp, reason = "whether it is the very number of the last frame")]
        if self.applied.is_none_or(|(_, zoom)| zoom != self.settings.zoom) {
            ctx.set_zoom_factor(self.settings.zoom.clamp(0.5, 4.0));
        }
        if self.applied.is_none_or(|(look, _)| look != self.settings.look) {
            ctx.set_theme(match self.settings.look {
                Look::System => ThemePreference::System,
                Look::Light => ThemePreference::Light,
                Look::Dark => ThemePreference::Dark,
            });
        }
        self.is_dark = ctx.theme() == Theme::Dark;
        self.applied = Some(wanted);
    }

    /// The name of a message, in short.
    #[must_use]
    pub fn say(&self, key: Key) -> String {
        self.words.say(key)
    }
}

/// Whether a file is a portfolio, by its name.
fn is_portfolio(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("peil"))
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        self.frame(ui);
        if std::mem::take(&mut self.to_keep)
            && let Some(storage) = frame.storage_mut()
        {
            eframe::App::save(self, storage);
            storage.flush();
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, eframe::APP_KEY, &self.settings);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.close_portfolio();
    }

    fn persist_egui_memory(&self) -> bool {
        // Scroll positions and open parts begin anew; the window itself is kept by eframe.
        false
    }
}
