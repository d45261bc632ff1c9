//! The screen at hand, between the bar and the foot of the window.

use super::App;
use crate::state::Screen;
use crate::theme::space;
use crate::{screens, top_bar, work};
use egui::Ui;

impl App {
    pub(super) fn content(&mut self, ui: &mut Ui) {
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
}
