internal import Foundation

/// Words of titles and cells in English, German, Spanish, French, Italian, Dutch and Portuguese, beside those that the
/// formats hold. Compared without accents: people leave them out.
enum TitleVocabulary {
  /// A text as it is compared: lower case, without accents.
  static func plain(_ text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil).lowercased()
  }

  private static func words(_ text: String) -> Set<String> {
    Set(plain(text).split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  // MARK: Whose row it is

  static let persons = words(
    """
    patient patients patientin patiente patienten patiënt client cliënt klient klientin klienten subject participant
    proband probandin probanden person persona persoon pessoa personne paziente paciente utente cliente participante
    partecipante deelnemer sujeto sujet soggetto sujeito usuario athlete player mrn pt nhc nhs bsn dni case chart
    dossier expediente exp prontuario cartella akte initials initial initialen iniciales initiales
    iniziali iniciais
    """)

  /// They say so beside a number only: `record no`, `Fallnummer`, `Nº historia`.
  static let records = words(
    "record fall file akten patienten klienten historia storia história histoire")

  /// A title of such words alone names a person too.
  static let names = words(
    """
    name nombre nom nome naam surname vorname nachname familienname prénom apellido apellidos cognome achternaam voornaam
    sobrenome apelido firstname lastname fullname
    """)

  static let identifiers = names.union(
    words(
      """
      id no nr n nº num number nummer numero numéro code codigo codice key kennung kürzel study studien first last full
      medical clinical clínica clinico clinique de del della du di do da des der den la le of the van
      """))

  /// What a compound such as `Fallnummer` ends with.
  static let numberEndings = [
    "nummer", "number", "code", "kennung", "kurzel", "name", "naam", "id", "nr"
  ]

  /// Columns whose cells are printed nowhere, whatever they are used for.
  static let personal = names.union(
    words(
      """
      email mail correo courriel phone telephone telefon telefono teléfono telefoon téléphone telefone tel mobile mobil
      móvil celular cellulare portable handy gsm address addresses adresse anschrift dirección direccion indirizzo adres
      endereço morada street straße strasse calle rue via straat rua zip plz postcode postal birth birthday birthdate dob
      geburt geburtstag geburtsdatum geb nacimiento nacido naissance nascita nascimento geboren geboortedatum
      ssn dni nif bsn cpf iban insurance versicherung versichertennummer
      """))

  /// Titles of columns whose texts may differ among the readings of one person and day.
  static let conditions = words(
    """
    method methode metodo méthode technique technik tecnica session sitzung sesión séance sessione sessie sessão visit
    visita visite besuch phase fase time uhrzeit hora heure ora tijd trial versuch essai prueba prova poging type typ
    tipo condition test messung medida misura mesure meting week woche semana semaine settimana
    """)

  /// Texts that name nobody.
  static let answers = words(
    "yes no ja nein nee sì oui non não sim true false x y n ok normal warm cold passive active aktiv passiv pre post"
  )

  // MARK: What is measured

  static let otherJoints = words(
    """
    knee knees shoulder shoulders ankle ankles elbow wrist neck spine back trunk thumb finger fingers toe toes foot hand
    forearm cervical lumbar thoracic scapula patella plantar dorsi dorsal hws bws lws osg usg rodilla hombro tobillo codo
    muñeca cuello columna tronco pie mano genou genoux épaule cheville coude poignet cou nuque rachis tronc pied
    ginocchio spalla caviglia gomito polso collo colonna piede enkel elleboog pols nek rug romp voet hand joelho ombro
    tornozelo cotovelo punho pescoço coluna mão
    """)

  static let otherJointStems = [
    "knie", "schulter", "schouder", "sprunggelenk", "ellbogen", "ellenbogen", "handgelenk",
    "nacken", "wirbel", "rumpf",
    "dorsalflex", "dorsiflex", "plantarflex", "lateroflex", "unterarm", "zehen", "daumen"
  ]

  static let hips = words(
    "hip hips hüfte hüft huefte hueft cadera cadeira hanche anca heup quadril coxofemoral")
  static let hipStems = ["huft", "hueft", "heup"]

  static let force = words(
    "force strength kraft mmt n nm forza fuerza kracht força newton newtons")
  static let motions = [
    "active": "active", "arom": "active", "aktiv": "active", "attiva": "active", "activa": "active",
    "actif": "active", "actief": "active", "ativa": "active", "attivo": "active",
    "activo": "active",
    "passive": "passive", "prom": "passive", "passiv": "passive", "passiva": "passive",
    "pasiva": "passive", "passif": "passive", "passief": "passive", "passivo": "passive",
    "pasivo": "passive"
  ]
  static let before = words("before vor vorher avant antes prima pre pré bef baseline voor vooraf")
  static let after = words(
    "after nach nachher après después dopo post pós aft followup na naderhand depois")

  /// In the first text of a row below the table: it sums the column up.
  static let totals = words(
    """
    total totals totale totaal gesamt summe sum somme somma suma soma average avg mean media moyenne mittelwert
    durchschnitt promedio gemiddelde média mittel
    """)

  static let setCounts = words(
    """
    sets sätze saetze séries series serie durchgänge durchgaenge reeksen runden rounds tandas
    """)

  /// From the words that say most to those that say least.
  static let fields: [(field: LogField, words: Set<String>, needsNumber: Bool)] = [
    (.pain, words("pain schmerz schmerzen dolore dolor douleur pijn dor nrs vas"), true),
    (.rpe, words("rpe borg exertion effort anstrengung esfuerzo sforzo inspanning esforço"), true),
    (
      .reps,
      words(
        """
        reps rep repetitions wiederholungen wiederh wdh répétitions réps repeticiones ripetizioni herhalingen repetições
        """), true
    ),
    (
      .holdSeconds,
      words("hold seconds secs sekunden secondes secondi segundos seconden halten"), true
    ),
    (
      .load,
      words("weight load resistance gewicht poids peso carico last charge carga belasting"), true
    ),
    (.band, words("band colour color farbe"), false),
    (
      .exercise,
      words("exercise übung uebung exercice ejercicio esercizio oefening exercício"), false
    ),
    (
      .note,
      words(
        """
        note notes comment comments bemerkung bemerkungen kommentar kommentare anmerkung anmerkungen notiz notizen notas
        nota observación observaciones comentario comentarios opmerking opmerkingen notitie notities remarque remarques
        observations commentaire commentaires osservazioni commenti observação observações comentários
        """), false
    ),
    (
      .side,
      words("side leg limb seite bein côté jambe lato gamba lado pierna kant zijde been perna"),
      false
    ),
    (
      .direction,
      words("movement bewegung richtung mouvement movimento movimiento beweging"), false
    ),
    (
      .value,
      words("degrees angle winkel grad gradi degrés grados angolo ángulo hoek graden graus"), true
    ),
    (
      .position,
      words("position posición posizione posição lage ausgangsstellung lagerung houding"), false
    ),
    (.device, words("device instrument gerät appareil strumento apparaat"), false),
    (
      .rater,
      words(
        """
        tester rater examiner therapist therapeut therapeutin clinician thérapeute terapeuta terapista onderzoeker
        untersucher untersucherin examinador esaminatore examinateur physio fisio kiné
        """), false
    )
  ]
}
