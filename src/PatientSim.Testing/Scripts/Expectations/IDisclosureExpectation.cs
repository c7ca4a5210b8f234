namespace PatientSim.Testing.Scripts.Expectations;

/// <summary>An expectation that names an element, which the patient has to have.</summary>
internal interface IDisclosureExpectation
{
    DisclosureTarget Target { get; }
}
