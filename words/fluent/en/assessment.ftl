# The form of the DMA, in words of our own: eleven questions, 96 cells; and the radar of the six dimensions.
dma-step-unused = not used
dma-step-considered = considering it
dma-step-prototype = prototyping
dma-step-testing = testing
dma-step-implementing = implementing
dma-step-operational = operational
dma-partly-no = no
dma-partly-some = partially
dma-partly-yes = yes
dma-invested = invested already
dma-planned = (more) planned
dma-none-of-these = none of these
assessment-title = DMA of { $company }
assessment-lead = Eleven questions. Every answer is saved at once; you can go on later.
assessment-keys = Keys: arrows to move, space to choose, 0 to 5 to choose a step, Page Down and Page Up to the next and previous part.
assessment-stage = Stage
assessment-date = Date of the assessment
date-wrong = This is no date. Type for instance { $example }.
assessment-progress = { $answered } of { $all } answered
assessment-part = { $number }. { $name }: { $progress }
assessment-question = Question { $number }
assessment-item = { $item }: { $choice }
assessment-next-part = Next: { $name }
assessment-previous-part = Previous: { $name }
assessment-score = Score so far
assessment-score-named = { $name }: { $score } of 100
assessment-finish = Finished: count it in the figures
assessment-rules = The scoring has not been compared with the official annex yet.
assessment-gone = This assessment is no longer there. Undo or redo may bring it back.
radar-title = The six dimensions
radar-name = Radar of the six dimensions from 0 to 100. { $series }
radar-stage = { $stage }, { $day }
radar-mean-short = Portfolio
radar-mean = { $count ->
    [1] Portfolio: mean { $stage } of 1 company
   *[other] Portfolio: mean { $stage } of { $count } companies
}

dma-ask-q1 = In which parts of the company has been invested in working digitally, and where is that (or more of it) planned?
dma-ask-q2 = How is the company prepared for working more digitally?
dma-ask-q3 = Which mainstream digital tools does the company use?
dma-ask-q4 = How far is the company with this advanced technology?
dma-ask-q5 = What does the company do to make its staff more skilled digitally?
dma-ask-q6 = How does the company take its staff along when it brings in new digital tools?
dma-ask-q7 = How does the company manage data?
dma-ask-q8 = How does the company keep its data secure?
dma-ask-q9 = How far is the company with these kinds of automation and AI?
dma-ask-q10 = For what does the company use digital tools to spare the environment?
dma-ask-q11 = Does the company mind the environment in its digital choices?

dma-area-design = Designing products or services, research and development included
dma-area-projects = Planning and managing projects
dma-area-operations = The work itself: making, packing, maintaining, providing services
dma-area-partners = Working together with other sites or with companies in the chain
dma-area-inbound = Receiving and storing goods
dma-area-customers = Marketing, sales and customer service
dma-area-delivery = Delivering: transport to the customer and e-invoices
dma-area-administration = Administration and human resources
dma-area-purchasing = Purchasing
dma-area-security = Security of computers and data, and the privacy law (GDPR)

dma-ready-needs = The company knows what it needs digitally, and that fits its aims
dma-ready-money = There is money for it for at least a year
dma-ready-infrastructure = The computers, networks and systems are ready for it
dma-ready-specialists = There are ICT specialists, employed or hired
dma-ready-management = The management is ready to lead the change
dma-ready-staff = The departments and people concerned are ready for it
dma-ready-processes = The structure and the work of the company can adapt
dma-ready-products = Products are also sold as a service, or with a digital service added
dma-ready-satisfaction = The company follows online how satisfied customers and partners are
dma-ready-risks = The company has thought about the risks of working digitally

dma-mainstream-connection = A good connection, such as fast internet or a network of the company
dma-mainstream-website = A website of its own
dma-mainstream-forms = Web forms, blogs or forums for contact with customers
dma-mainstream-chat = Live chat, social media or a chatbot for contact with customers
dma-mainstream-shop = Online sales
dma-mainstream-marketing = Online marketing, such as advertisements or newsletters
dma-mainstream-government = Dealing with public authorities online
dma-mainstream-remote = Working together from afar, such as online meetings or telework
dma-mainstream-intranet = An internal portal for the staff (intranet)
dma-mainstream-systems = Systems for information, such as ERP, PLM, CRM, supply chain or e-invoices

dma-advanced-simulation = Simulation and digital twins: a model in the computer of something real
dma-advanced-reality = Virtual or augmented reality (VR, AR)
dma-advanced-drawing = Designing and making by computer (CAD and CAM)
dma-advanced-execution = Software that steers and follows production (MES)
dma-advanced-things = Devices and machines on the internet (IoT)
dma-advanced-blockchain = Blockchain
dma-advanced-printing = 3D printing

dma-training-gaps = Finding out which skills are missing
dma-training-plan = Drawing up a plan for training
dma-training-short = Short trainings, tutorials or lessons online
dma-training-doing = Learning by doing, from colleagues and by trying things out
dma-training-placements = Traineeships and placements to gain experience
dma-training-paid = Paying for training outside of the company
dma-training-subsidised = Using subsidised training

dma-staff-aware = Telling staff what new technology can do
dma-staff-informed = Being open about the plans, to everybody
dma-staff-effects = Following whether people accept it, and limiting side effects
dma-staff-involved = Involving staff in design and development, also those outside of ICT
dma-staff-autonomy = Giving people more say of their own, with the digital tools for it
dma-staff-jobs = Redesigning jobs and ways of working as people like to work
dma-staff-flexible = Making flexible work possible, such as from home
dma-staff-support = A team or service that helps people digitally

dma-data-policy = There is a policy, plan or approach for managing data
dma-data-paper = Data is not collected digitally
dma-data-stored = Relevant data is stored digitally
dma-data-connected = Data goes from one system to another by itself
dma-data-live = Current data can be seen on different devices and in different places
dma-data-analysed = Data is analysed as a rule and used for decisions
dma-data-external = Data from outside is added for a better picture
dma-data-everyone = Those who are no experts can see the results too, for instance on a dashboard

dma-secure-policy = There is a policy, or there are measures, for the security of data
dma-secure-customers = All data about customers is protected against attacks
dma-secure-staff = The staff is informed and trained
dma-secure-watched = Threats are followed and assessed
dma-secure-backup = There is a full backup of what must not be lost, elsewhere or in the cloud
dma-secure-continuity = There is a plan to keep working after an attack or failure

dma-automation-language = Language: chatbots, searching texts, translating, recognising opinions
dma-automation-vision = Vision: recognising what is in a photo or video
dma-automation-speech = Processing sound and speech
dma-automation-robots = Robots and devices that work by themselves
dma-automation-decisions = Smart analytics: explaining figures, giving advice, steering processes

dma-green-model = A sustainable business model
dma-green-service = Providing services sustainably
dma-green-products = Sustainable products
dma-green-production = Making things sustainably: methods, materials and parts
dma-green-emissions = Controlling emissions, pollution and waste
dma-green-energy = Generating sustainable energy of its own
dma-green-materials = Using fewer raw materials
dma-green-transport = Less cost and pollution from transport and packaging
dma-green-customers = Apps that help customers to choose responsibly
dma-green-paperless = Administration without paper

dma-choice-strategy = The environment counts in the plans and the way of working of the company
dma-choice-system = There is an environmental management system or certificate
dma-choice-purchasing = The environment counts in buying technology and choosing suppliers
dma-choice-energy = The company follows and lowers the energy use of its technology and storage
dma-choice-reuse = Old equipment is re-used or recycled
