//! Words for next steps and for programmes that help.

use crate::{Key, Words};
use peil_core::record::SizeClass;
use peil_fixtures::advice::{
    Condition, HubService, Matched, NextStep, Openness, Programme, ProgrammeKind, ProjectTopic, StepEffort,
    StepReason,
};

impl Words {
    /// A kind of service of a hub.
    #[must_use]
    pub fn hub_service(&self, service: HubService) -> String {
        self.say(match service {
            HubService::TestBeforeInvest => Key::HubServiceTestBeforeInvest,
            HubService::FindInvestment => Key::HubServiceFindInvestment,
            HubService::Training => Key::HubServiceTraining,
            HubService::Networking => Key::HubServiceNetworking,
        })
    }

    /// How much a step asks, with what that means: `klein (enkele dagen, weinig geld)`.
    #[must_use]
    pub fn step_effort(&self, effort: StepEffort) -> String {
        self.say(match effort {
            StepEffort::Small => Key::StepEffortSmall,
            StepEffort::Medium => Key::StepEffortMedium,
            StepEffort::Large => Key::StepEffortLarge,
        })
    }

    /// What to do, as the head of a step; what is unknown is to be found out.
    #[must_use]
    pub fn step_title(&self, step: &NextStep<'_>) -> String {
        let what = self.text(&step.step.what);
        if step.reason == StepReason::FindOut {
            self.say_with(Key::StepFindOut, &[("what", what.into())])
        } else {
            what.to_owned()
        }
    }

    /// Why a step stands at its place.
    #[must_use]
    pub fn step_reason(&self, reason: StepReason) -> String {
        match reason {
            StepReason::FindOut => self.say(Key::StepReasonFindOut),
            StepReason::Basic => self.say(Key::StepReasonBasic),
            StepReason::Level(level) => {
                self.say_with(Key::StepReasonLevel, &[("level", self.level(level).into())])
            }
            StepReason::DigitalDecade => self.say(Key::StepReasonDigitalDecade),
            StepReason::OwnTarget(dimension, gap) => {
                let gap = self.decimal(gap, 1);
                let named = [("dimension", self.dimension(dimension).into()), ("gap", gap.into())];
                self.say_with(Key::StepReasonOwnTarget, &named)
            }
            StepReason::Weak(dimension, score) => {
                let score = self.points(score, 1);
                let named = [("dimension", self.dimension(dimension).into()), ("score", score.into())];
                self.say_with(Key::StepReasonWeak, &named)
            }
        }
    }

    /// In which way a programme helps.
    #[must_use]
    pub fn programme_kind(&self, kind: ProgrammeKind) -> String {
        self.say(match kind {
            ProgrammeKind::Help => Key::ProgrammeKindHelp,
            ProgrammeKind::Grant => Key::ProgrammeKindGrant,
            ProgrammeKind::Loan => Key::ProgrammeKindLoan,
            ProgrammeKind::Tax => Key::ProgrammeKindTax,
        })
    }

    /// What a project is about.
    #[must_use]
    pub fn project_topic(&self, topic: ProjectTopic) -> String {
        self.say(match topic {
            ProjectTopic::Basics => Key::ProjectTopicBasics,
            ProjectTopic::Security => Key::ProjectTopicSecurity,
            ProjectTopic::Ai => Key::ProjectTopicAi,
            ProjectTopic::Innovation => Key::ProjectTopicInnovation,
            ProjectTopic::Skills => Key::ProjectTopicSkills,
        })
    }

    /// Whether one can apply for a programme.
    #[must_use]
    pub fn openness(&self, openness: Openness) -> String {
        match openness {
            Openness::Open { until } => self.say_with(Key::ProgrammeOpen, &[("day", self.due(until).into())]),
            Openness::NotYet { from } => {
                self.say_with(Key::ProgrammeNotYet, &[("day", self.due(from).into())])
            }
            Openness::Closed { since } => {
                self.say_with(Key::ProgrammeClosed, &[("day", self.due(since).into())])
            }
            Openness::Unknown => self.say(Key::ProgrammeUnknown),
        }
    }

    /// What a programme asks of a company: `alleen voor bedrijven van deze grootte: micro, klein`.
    #[must_use]
    pub fn programme_condition(&self, programme: &Programme, condition: Condition) -> String {
        let (key, allowed): (Key, Vec<String>) = match condition {
            Condition::Size => {
                let name = |size: &SizeClass| self.short_size_class(*size);
                (Key::ProgrammeConditionSize, programme.sizes.iter().map(name).collect())
            }
            Condition::Section => {
                let sections = programme.sections.iter().map(|section| self.section(*section));
                (Key::ProgrammeConditionSection, sections.collect())
            }
            Condition::Province => {
                let provinces = programme.provinces.iter().map(|province| self.province(*province));
                (Key::ProgrammeConditionProvince, provinces.collect())
            }
            Condition::Topic => {
                let topics = programme.topics.iter().map(|topic| self.project_topic(*topic));
                (Key::ProgrammeConditionTopic, topics.collect())
            }
        };
        self.say_with(key, &[("allowed", allowed.join(", ").into())])
    }

    /// Whether a programme is for a company, and why not.
    #[must_use]
    pub fn programme_match(&self, matched: &Matched<'_>) -> String {
        let said = |conditions: &[Condition]| {
            let each = conditions.iter().map(|it| self.programme_condition(matched.programme, *it));
            each.collect::<Vec<_>>().join("; ")
        };
        if !matched.failed.is_empty() {
            self.say_with(Key::ProgrammeFails, &[("conditions", said(&matched.failed).into())])
        } else if !matched.undecided.is_empty() {
            self.say_with(Key::ProgrammeUndecided, &[("conditions", said(&matched.undecided).into())])
        } else {
            self.say(Key::ProgrammeMatches)
        }
    }

    /// What a programme grants: for a cost that was typed, or by its rule; nothing for one that helps with people.
    #[must_use]
    pub fn programme_amount(&self, matched: &Matched<'_>) -> String {
        if let Some(granted) = matched.granted {
            return self.say_with(Key::ProgrammeGranted, &[("amount", self.amount(granted).into())]);
        }
        match (&matched.programme.grant, matched.programme.kind) {
            (_, ProgrammeKind::Help) => String::new(),
            (None, _) => self.say(Key::ProgrammeNoAmount),
            (Some(grant), _) => {
                let amount = ("amount", self.amount(grant.rule.maximum).into());
                match grant.rule.share {
                    Some(share) => {
                        self.say_with(Key::ProgrammeShare, &[("share", self.exact(share).into()), amount])
                    }
                    None => self.say_with(Key::ProgrammeMaximum, &[amount]),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::Decimal;
    use peil_core::intensity::Level;
    use peil_core::maturity::{Dimension, Points};
    use peil_fixtures::National;
    use peil_fixtures::advice::{Applicant, match_programmes};
    use std::collections::BTreeSet;

    #[test]
    fn every_reason_and_every_choice_has_words_of_its_own() {
        let reasons = [
            StepReason::FindOut,
            StepReason::Basic,
            StepReason::Level(Level::High),
            StepReason::DigitalDecade,
            StepReason::OwnTarget(Dimension::Data, Decimal::ONE),
            StepReason::Weak(Dimension::Data, Points::TEN),
        ];
        for language in Language::ALL {
            let words = Words::new(language);
            let said: BTreeSet<_> = reasons.map(|reason| words.step_reason(reason)).into();
            assert_eq!(said.len(), reasons.len());
            let mut names: BTreeSet<_> = ProjectTopic::ALL.map(|topic| words.project_topic(topic)).into();
            names.extend(ProgrammeKind::ALL.map(|kind| words.programme_kind(kind)));
            names.extend(StepEffort::ALL.map(|effort| words.step_effort(effort)));
            names.extend(HubService::ALL.map(|service| words.hub_service(service)));
            assert_eq!(names.len(), 5 + 4 + 3 + 4, "{names:?}");
        }
    }

    #[test]
    fn a_company_reads_why_a_programme_is_not_for_it() {
        let words = Words::new(Language::Dutch);
        let large = Applicant { size: Some(SizeClass::Large), ..Applicant::default() };
        let programmes = &National::embedded().unwrap().programmes;
        let cost = Some(Decimal::from_integer(1_000));
        let matched = match_programmes(programmes, large, (2026, 11, 22), cost);
        let found = matched.iter().find(|one| one.programme.id == "mijn-cyberweerbare-zaak").unwrap();
        assert_eq!(
            words.programme_match(found),
            "past niet: alleen voor bedrijven van deze grootte: micro, klein"
        );
        assert_eq!(words.programme_amount(found), "ten hoogste €\u{a0}500,00 bij deze kosten");
        assert_eq!(words.openness(found.openness), "niet bekend of dit nu open is: vraag het na");
    }
}
